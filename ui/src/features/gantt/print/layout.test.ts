import { describe, expect, it } from "vitest";
import { HEADER, ROW_HEIGHT } from "../scene";
import { FOOTER_HEIGHT, layoutOf, TITLE_HEIGHT, type Extent } from "./layout";
import type { PrintSetup } from "./setup";
import { fitted } from "./table";

const setup: PrintSetup = { paper: "A4", landscape: true, fit: "width", columns: [] };
const extent: Extent = { rows: 60, table: 300, days: 180, pixelsPerDay: 20 };

describe("a chart on sheets", () => {
  it("is one sheet wide and as many high as its rows need", () => {
    const layout = layoutOf(setup, extent);
    expect(layout.across).toBe(1);
    expect(layout.down).toBe(Math.ceil(60 / layout.rowsPerSheet));
    expect(layout.rowsPerSheet * ROW_HEIGHT).toBeLessThanOrEqual(
      layout.room.height - TITLE_HEIGHT - HEADER.height - FOOTER_HEIGHT,
    );
    expect(layout.pixelsPerDay * 180).toBeLessThan(layout.timeline);
  });

  it("shrinks to one sheet when that is wanted, and only then", () => {
    const layout = layoutOf({ ...setup, fit: "page" }, extent);
    expect([layout.across, layout.down]).toEqual([1, 1]);
    expect(layout.rowsPerSheet).toBeGreaterThanOrEqual(60);
    const short = { ...extent, rows: 5 };
    expect(layoutOf({ ...setup, fit: "page" }, short).size).toBe(layoutOf(setup, short).size);
  });

  it("tiles at the zoom of the screen without leaving anything out", () => {
    const layout = layoutOf({ ...setup, fit: "zoom" }, extent);
    expect(layout.pixelsPerDay).toBe(20);
    expect(layout.across * layout.timeline).toBeGreaterThanOrEqual(180 * 20);
    expect(layout.across).toBeGreaterThan(1);
  });

  it("takes the paper as it is turned", () => {
    const upright = layoutOf({ ...setup, paper: "A3", landscape: false }, extent);
    expect(upright.sheet).toEqual({ width: 297, height: 420 });
    expect(upright.rowsPerSheet).toBeGreaterThan(layoutOf(setup, extent).rowsPerSheet);
  });
});

describe("text in a column", () => {
  const width = (text: string) => [...text].length * 10;

  it("is cut with an ellipsis only where it does not fit", () => {
    expect(fitted("需求评审", 40, width)).toBe("需求评审");
    expect(fitted("需求评审会议", 40, width)).toBe("需求评…");
    expect(fitted("需求", 5, width)).toBe("");
  });
});
