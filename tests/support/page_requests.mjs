/**
 * Opens a web page in Chromium and prints, as JSON, what it asked for beside itself and which figures it shows.
 * Usage: node page_requests.mjs FILE NODE_MODULES CHROMIUM [PICTURE]
 */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [file, modules, executablePath, picture] = process.argv.slice(2);
const { chromium } = createRequire(pathToFileURL(`${modules}/`))("playwright-core");
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
const own = pathToFileURL(file).href;
const asked = [];
const troubles = [];
page.on("request", (request) => {
  if (request.url() !== own && !request.url().startsWith("data:")) asked.push(request.url());
});
page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
page.on("pageerror", (error) => troubles.push(String(error)));
await page.goto(own);
const figures = await page.evaluate(() =>
  Object.fromEntries(
    [...document.querySelectorAll("[data-figure]")].map((one) => [one.dataset.figure, one.textContent]),
  ),
);
const wide = await page.evaluate(
  () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
);
if (picture) await page.screenshot({ path: picture, fullPage: true });
await browser.close();
console.log(JSON.stringify({ asked, troubles, figures, wide }));
