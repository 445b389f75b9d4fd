// How long the window takes until the sample can be used, and how much memory all its processes hold: run by hand with
// PMO_APP=<binary> node tests/e2e/measure.mjs [runs]. The first run makes the sample; later ones open it.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { newHome, openWindow, removeHome } from "./support/webdriver.mjs";

const runs = Number(process.argv[2] ?? 5);
const home = newHome();
const mebibytes = (bytes) => (bytes / 1_048_576).toFixed(0);

/** From asking for the process until a figure of the cockpit answers a click. */
async function once(args) {
  const begun = performance.now();
  const window = await openWindow({ args, home });
  try {
    await window.find('[data-testid="kpi-on_time_rate"]', { timeout: 60_000 });
    await window.click('[data-testid="kpi-on_time_rate"]');
    await window.find('[data-testid="kpi-panel"]');
    const ready = performance.now() - begun;
    await window.settled();
    return {
      ready,
      memory: await window.residentBytes(),
      inside: await insidePage(window),
    };
  } finally {
    await window.close();
  }
}

/** What the page itself says: from its navigation until now is in `ready`; this is until its code ran. */
const insidePage = (window) =>
  window.evaluate(() =>
    Math.round(
      performance.getEntriesByType("navigation")[0]?.domContentLoadedEventEnd ??
        0,
    ),
  );

const tell = (what, { ready, memory, inside }) =>
  console.log(
    `${what}: ready for input after ${ready.toFixed(0)} ms (page loaded in ${inside} ms), ${mebibytes(memory)} MiB resident`,
  );

try {
  tell(
    "made and opened",
    await once(["--sample", "--as-of", "2026-10-31", "--lang", "zh-CN"]),
  );
  const file = readdirSync(home, { recursive: true }).find((name) =>
    String(name).endsWith(".pmo"),
  );
  const opened = [];
  for (let run = 0; run < runs; run += 1) {
    opened.push(await once([join(home, String(file)), "--lang", "zh-CN"]));
    tell(`opened, run ${run + 1}`, opened.at(-1));
  }
  const middle = opened.map((each) => each.ready).sort((a, b) => a - b)[
    Math.floor(runs / 2)
  ];
  console.log(
    `median of ${runs}: ${middle.toFixed(0)} ms, at most ${mebibytes(Math.max(...opened.map((each) => each.memory)))} MiB`,
  );
  console.log("the time includes starting the WebDriver");
} finally {
  removeHome(home);
}
