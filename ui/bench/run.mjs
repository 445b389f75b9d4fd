/**
 * Measures the application's own Gantt chart in Chromium: first paint, heap, scrolling, one edit, zoom.
 *
 *   node bench/run.mjs [SIZES] [RUNS] [--beside] [--dpr 2]
 *
 * With --beside the other charts of bench/beside take turns with ours over the same plan (`npm ci --prefix bench/beside`
 * first). Needs Chromium (CHROMIUM names it where it is not `chromium`). Prints one line a size: best / median of the runs;
 * below it how often our median goes into the best of the others' and into the prototype's, whose figures were taken on
 * another day and by the same means: above 1 ours is faster, and 0.5 is the least that was asked for.
 */
import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { beside: { type: "boolean", default: false }, dpr: { type: "string", default: "1" } },
});
const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
const SIZES = (positionals[0] ?? "1000,10000,50000").split(",").map(Number);
const RUNS = Number(positionals[1] ?? 5);
const OWN = { config: folder("vite.config.ts"), built: folder("../node_modules/.bench") };
const BESIDE = { config: folder("beside/vite.config.ts"), built: folder("beside/node_modules/.bench") };
const CHARTS = [
  { name: "ours", page: "/index.html", of: OWN },
  ...(options.beside
    ? [
        { name: "SVAR", page: "/svar.html", of: BESIDE },
        { name: "DHTMLX", page: "/dhtmlx.html", of: BESIDE },
      ]
    : []),
];
const FIGURES = ["first", "heap", "p95", "work", "edit", "zoom"];
/** Medians of the drawing alone, before there was dragging, editing, a minimap or a keyboard. */
const PROTOTYPE = {
  1000: { first: 109, p95: 33, work: 4.7, edit: 5, zoom: 9 },
  10000: { first: 101, p95: 33, work: 4.7, edit: 6, zoom: 9 },
  50000: { first: 125, p95: 67, work: 5.2, edit: 6, zoom: 13 },
};
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

function serve(built) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = join(built, pathname);
    if (!existsSync(path)) return response.writeHead(404).end();
    response
      .writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" })
      .end(readFileSync(path));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** Scrolls for three seconds as a wheel does and answers the intervals between frames and the main thread's work. */
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
        const [down, right] = window.bench.scrollers();
        if (!down || !right) throw new Error("nothing scrolls");
        const found = [];
        let last = performance.now();
        const begin = last;
        const frame = (now) => {
          found.push(now - last);
          last = now;
          if (now - begin > 3000) return resolve(found.slice(1));
          down.scrollTop += 90;
          right.scrollLeft += 3;
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
  );
  return { p95: quantile(intervals, 0.95), work: ((await work()) - before) / intervals.length };
}

/** Megabytes of the page's own objects after everything that can go has gone. */
async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1e6;
}

async function one(browser, url) {
  const page = await browser.newPage({
    viewport: { width: 1600, height: 1000 },
    deviceScaleFactor: Number(options.dpr),
  });
  try {
    await page.goto(url);
    const ready = await page.evaluate(() => window.bench.ready);
    const mount = await page.evaluate(() => performance.getEntriesByName("mount")[0].startTime);
    await page.waitForTimeout(300);
    const heap = await heapOf(page);
    const { p95, work } = await scrolling(page);
    await page.evaluate(() => (window.bench.scrollers()[0].scrollTop = 0));
    await page.waitForTimeout(100);
    const edits = [];
    for (let i = 0; i < 5; i++) edits.push(await page.evaluate(() => window.bench.edit()));
    const zooms = [];
    for (const zoom of ["month", "quarter", "day", "week"])
      zooms.push(await page.evaluate((to) => window.bench.zoom(to), zoom));
    return { first: ready - mount, heap, p95, work, edit: quantile(edits, 0.5), zoom: quantile(zooms, 0.5) };
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

const median = (runs, name) =>
  quantile(
    runs.map((run) => run[name]),
    0.5,
  );

/** How often our medians go into those that a row gives. */
function ratios(size, name, ours, of) {
  const told = FIGURES.map((figure) => {
    const other = of(figure);
    return (other === undefined ? "–" : (other / median(ours, figure)).toFixed(1)).padEnd(14);
  });
  console.log(String(size).padEnd(9) + name.padEnd(8) + told.join(""));
}

/** The same ratios against the best of the other charts and against the prototype. */
function compare(size, runs) {
  const [ours, ...others] = [...runs.values()];
  if (others.length > 0)
    ratios(size, "÷ ours", ours, (figure) => Math.min(...others.map((runs) => median(runs, figure))));
  const prototype = PROTOTYPE[size];
  if (prototype) ratios(size, "proto ÷", ours, (figure) => prototype[figure]);
}

const servers = new Map();
for (const of of new Set(CHARTS.map((chart) => chart.of))) {
  await build({ configFile: of.config, logLevel: "error" });
  servers.set(of, await serve(of.built));
}
const address = ({ of, page }, size) =>
  `http://127.0.0.1:${servers.get(of).address().port}${page}?tasks=${size}`;
const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS.split(" ") });
console.log(
  `${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores, Chromium ${browser.version()}, ` +
    `device pixel ratio ${options.dpr}, best/median of ${RUNS}`,
);
console.log(
  "tasks    chart   first paint ms  heap MB       p95 frame ms  CPU ms/frame  edit ms       zoom ms",
);
try {
  for (const size of SIZES) {
    const runs = new Map(CHARTS.map((chart) => [chart, []]));
    for (let i = 0; i < RUNS; i++)
      for (const chart of CHARTS) runs.get(chart).push(await one(browser, address(chart, size)));
    for (const chart of CHARTS)
      console.log(
        String(size).padEnd(9) +
          chart.name.padEnd(8) +
          FIGURES.map((name) => cell(runs.get(chart), name)).join(""),
      );
    compare(size, runs);
  }
} finally {
  await browser.close();
  for (const server of servers.values()) server.close();
}
