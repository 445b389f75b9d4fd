import { describe, expect, it } from "vitest";
import { palette } from "../palette";
import { DAY, estimate, indexDependencies, scaleFor, type Bar } from "../scene";
import { chartSvg } from "../exportSvg";
import type { ChartSource } from "./chart";
import type { LegendWords } from "./legend";
import { chartPages, type PageWords } from "./pages";

const START = 29_000_000 - (29_000_000 % DAY);
const span = { start: START, finish: START + 120 * DAY };

const bar = (row: number): Bar => ({
  kind: "task",
  start: START + row * DAY,
  finish: START + (row + 6) * DAY,
  baseline: { start: START + row * DAY, finish: START + (row + 3) * DAY },
  progress: 50,
  critical: false,
  label: `任务 ${row}`,
});

function source(rows: number): ChartSource {
  return {
    input: {
      count: rows,
      bar,
      dependencies: indexDependencies([], rows),
      nonWorking: [],
      today: null,
      dataDate: null,
      scale: scaleFor(span, 12, 800),
      show: { critical: true, baseline: true, float: false, dependencies: true, labels: true },
      isSelected: () => true,
      hovered: 0,
    } as ChartSource["input"],
    header: { words: () => [], flags: { today: null, dataDate: null, dataDateText: "" } },
    span,
    columns: [
      { id: "name", title: "任务名称", width: 200, tree: true },
      { id: "start", title: "开始", width: 90 },
    ],
    row: (place) => ({ level: 1, strong: false, cells: [`任务 ${place}`, "2026-01-01"] }),
    look: palette("light"),
    measure: estimate,
  };
}

const legend = new Proxy({}, { get: (_, key) => String(key) }) as LegendWords;
const words: PageWords = { title: "计划", note: "数据日期", page: (n, of) => `${n}/${of}`, legend };

const texts = (svg: string) => {
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(document.querySelector("parsererror")).toBeNull();
  return [...document.querySelectorAll("text")].map((node) => node.textContent);
};

describe("printed sheets", () => {
  const setup = { paper: "A4", landscape: true, fit: "width", columns: ["start"] } as const;

  it("repeat title and column heads, and show every row once", () => {
    const pages = chartPages(source(70), setup, words).map((page) => texts(page.svg));
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain("计划");
      expect(page).toContain("任务名称");
      expect(page).toContain("开始");
      expect(page).toContain(`${at + 1}/${pages.length}`);
    }
    for (let row = 0; row < 70; row++) {
      const shown = pages.flat().filter((text) => text === `任务 ${row}`);
      // In the table, and as the label of its bar.
      expect(shown, `row ${row}`).toHaveLength(2);
    }
  });

  it("show baselines and nothing that is only on screen", () => {
    const [page] = chartPages(source(3), setup, words);
    expect(page!.svg).toContain(palette("light").fill.baseline);
    const { color, width } = palette("light").stroke.barSelected;
    expect(page!.svg).not.toContain(`stroke="${color}" stroke-width="${width}"`);
    expect(page!.svg).not.toContain(palette("light").fill.rowSelected);
    expect([page!.width, page!.height]).toEqual([297, 210]);
  });

  it("leave out columns that were not chosen", () => {
    const [page] = chartPages(source(3), { ...setup, columns: [] }, words);
    expect(texts(page!.svg)).not.toContain("开始");
  });
});

describe("the picture of a chart", () => {
  it("has the names and the bars with their baselines", () => {
    const svg = chartSvg(source(4));
    expect(texts(svg).filter((text) => text === "任务 3")).toHaveLength(2);
    expect(svg).toContain(palette("light").fill.baseline);
  });
});
