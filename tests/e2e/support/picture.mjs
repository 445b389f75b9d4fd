// One picture of the window, for machines without a display: picture.mjs FILE.png [arguments of the application…]
import { openWindow, removeHome } from "./webdriver.mjs";

const [file, ...args] = process.argv.slice(2);
const window = await openWindow({ args });
try {
  await window.find("[data-testid=cockpit]", { timeout: 60_000 });
  await window.screenshot(file);
} finally {
  await window.close();
  removeHome(window.home);
}
