/**
 * Measures the application's own Gantt chart in Chromium: first paint, scrolling, one edit, zoom.
 * Needs Chromium (CHROMIUM names it where it is not `chromium`). Prints one line a size: best / median of the runs.
 */
import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const BUILT = fileURLToPath(new URL("../node_modules/.bench", import.meta.url));
const SIZES = (process.argv[2] ?? "1000,10000,50000").split(",").map(Number);
const RUNS = Number(process.argv[3] ?? 5);
/** Device pixel ratios; 2 is a screen of fine pixels. */
const RATIOS = (process.argv[4] ?? "1,2").split(",").map(Number);
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
const FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

function chromiumPath() {
  const places = [
    process.env.CHROMIUM,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ];
  const found = places.find((place) => place && existsSync(place));
  if (!found) throw new Error("no Chromium found: name it with the environment variable CHROMIUM");
  return found;
}

function serve() {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = join(BUILT, pathname === "/" ? "index.html" : pathname);
    if (!existsSync(path)) return response.writeHead(404).end();
    response
      .writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" })
      .end(readFileSync(path));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** Scrolls for two seconds as a wheel does and answers the intervals between frames and the main thread's work. */
async function scrolling(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const work = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find((metric) => metric.name === "TaskDuration").value * 1000;
  };
  const before = await work();
  const intervals = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const scroller = document.querySelector(".gantt");
        const found = [];
        let last = performance.now();
        const begin = last;
        const frame = (now) => {
          found.push(now - last);
          last = now;
          if (now - begin > 2000) return resolve(found.slice(1));
          scroller.scrollTop += 90;
          scroller.scrollLeft += 3;
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
  );
  return { p95: quantile(intervals, 0.95), work: ((await work()) - before) / intervals.length };
}

async function one(browser, url, deviceScaleFactor) {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, deviceScaleFactor });
  try {
    await page.goto(url);
    const ready = await page.evaluate(() => window.bench.ready);
    const mount = await page.evaluate(() => performance.getEntriesByName("mount")[0].startTime);
    await page.waitForTimeout(300);
    const { p95, work } = await scrolling(page);
    await page.evaluate(() => (document.querySelector(".gantt").scrollTop = 0));
    await page.waitForTimeout(100);
    const edits = [];
    for (let i = 0; i < 5; i++) edits.push(await page.evaluate(() => window.bench.edit()));
    const zooms = [];
    for (const zoom of ["month", "quarter", "day", "week"])
      zooms.push(await page.evaluate((to) => window.bench.zoom(to), zoom));
    return { first: ready - mount, p95, work, edit: quantile(edits, 0.5), zoom: quantile(zooms, 0.5) };
  } finally {
    await page.close();
  }
}

function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

const round = (value) => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
const cell = (runs, name) => {
  const values = runs.map((run) => run[name]);
  return `${round(Math.min(...values))}/${round(quantile(values, 0.5))}`.padEnd(14);
};

await build({ configFile: join(HERE, "vite.config.ts"), logLevel: "error" });
const server = await serve();
const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS.split(" ") });
console.log(
  `${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores, Chromium ${browser.version()}, best/median of ${RUNS}`,
);
console.log("tasks    ratio  first paint ms  p95 frame ms  CPU ms/frame  edit ms       zoom ms");
try {
  const cases = SIZES.flatMap((size) => RATIOS.map((ratio) => [size, ratio]));
  for (const [size, ratio] of cases) {
    const runs = [];
    for (let i = 0; i < RUNS; i++)
      runs.push(await one(browser, `http://127.0.0.1:${server.address().port}/?tasks=${size}`, ratio));
    console.log(
      String(size).padEnd(9) +
        String(ratio).padEnd(7) +
        ["first", "p95", "work", "edit", "zoom"].map((name) => cell(runs, name)).join(""),
    );
  }
} finally {
  await browser.close();
  server.close();
}
