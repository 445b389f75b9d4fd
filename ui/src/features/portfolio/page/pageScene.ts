/** The plan on one page as shapes: an A3 sheet with lanes of phases and milestones, the dependencies between projects, the
 *  data date and a legend. Pure: screen, SVG and PDF paint the same. */
import type { CrossDependency } from "@/bindings";
import {
  DAY,
  nextStart,
  startOf,
  type Drawing,
  type Measure,
  type Minute,
  type Shape,
  type Span,
  type Unit,
} from "@/features/gantt";
import { drawLane, laneHeight, type LaneBox } from "./laneShapes";
import type { Group } from "./lanes";
import { linkShapes } from "./linkShapes";
import { legendShapes, type LegendWords } from "./legend";

/** A3 on its side, in pixels of 1/96 inch. */
export const SHEET = { width: 1587, height: 1123 } as const;
/** The same in millimetres. */
export const SHEET_MM = { width: 420, height: 297 } as const;

export const MARGIN = 36;
const TITLE = 52;
const TICKS = 42;
const LEGEND = 34;
const NAMES = 250;
const GROUP = 22;

export interface PageInput {
  title: string;
  subtitle: string;
  groups: readonly Group[];
  links: readonly CrossDependency[];
  span: Span;
  unit: "month" | "quarter";
  dataDate: Minute;
  /** Words of a unit, longest first. */
  words(unit: Unit, start: Minute, row: "upper" | "lower"): readonly string[];
  dataDateText: string;
  legend: LegendWords;
  measure: Measure;
}

export interface Page {
  drawing: Drawing;
  /** Where each project's lane lies, for what is pointed at. */
  lanes: { project: string; x: number; y: number; width: number; height: number }[];
}

/** The page. What does not fit an A3 sheet is drawn on a larger one of the same shape. */
export function onePage(input: PageInput): Page {
  for (let size = 1; ; size += 0.1) {
    const page = sheet(input, Math.round(SHEET.width * size), Math.round(SHEET.height * size));
    if (page || size > 4) return page ?? { drawing: { shapes: [], ...SHEET }, lanes: [] };
  }
}

function sheet(input: PageInput, width: number, height: number): Page | null {
  const left = MARGIN + NAMES;
  const right = width - MARGIN;
  const top = MARGIN + TITLE + TICKS;
  const bottom = height - MARGIN - LEGEND;
  const from = startOf(input.unit, input.span.start);
  const to = nextStart(input.unit, input.span.finish - DAY);
  const x = (at: Minute) => left + ((at - from) / (to - from)) * (right - left);
  const area = { left, right, x, measure: input.measure };
  const heights = input.groups.map(({ lanes }) => lanes.map((lane) => laneHeight(lane, area)));
  const needed = heights.reduce((sum, own) => sum + GROUP + own.reduce((a, b) => a + b, 0), 0);
  if (needed > bottom - top) return null;
  // Room that is left over goes to the lanes, within reason.
  const count = heights.reduce((sum, own) => sum + own.length, 0);
  const air = Math.min(26, Math.max(0, bottom - top - needed) / Math.max(1, count));

  const shapes: Shape[] = [{ kind: "text", x: MARGIN, y: MARGIN + 12, text: input.title, style: "title" }];
  shapes.push({ kind: "text", x: MARGIN, y: MARGIN + 36, text: input.subtitle, style: "headerLower" });
  const boxes: LaneBox[] = [];
  const names: Shape[] = [];
  const bars: Shape[] = [];
  let y = top;
  input.groups.forEach((group, at) => {
    names.push({ kind: "rect", x: MARGIN, y, width: right - MARGIN, height: GROUP, fill: "band" });
    names.push({ kind: "text", x: MARGIN + 8, y: y + GROUP / 2, text: group.name, style: "headerUpper" });
    y += GROUP;
    group.lanes.forEach((lane, row) => {
      const box: LaneBox = { lane, y, height: heights[at]![row]! + air, air: air / 2 };
      boxes.push(box);
      const line = y + box.height - 0.5;
      names.push({ kind: "path", points: [MARGIN, line, right, line], stroke: "rowLine" });
      bars.push(...drawLane(box, area, MARGIN));
      y += box.height;
    });
  });
  const end = y;
  shapes.push(
    ...names.filter(({ kind }) => kind === "rect"),
    ...ticks(input, { x, from, to, left, right, end }),
  );
  shapes.push(...names.filter(({ kind }) => kind !== "rect"));
  const ties = linkShapes(input.links, boxes, area);
  shapes.push(...ties.lines, ...bars, ...ties.arrows, ...dataDate(input, x, left, right, end));
  shapes.push(...legendShapes(input.legend, MARGIN, height - MARGIN - LEGEND / 2 + 6, input.measure));
  const lanes = boxes.map(({ lane, y: at, height: high }) => ({
    project: lane.project,
    x: MARGIN,
    y: at,
    width: NAMES,
    height: high,
  }));
  return { drawing: { shapes, width, height }, lanes };
}

interface Axis {
  x(at: Minute): number;
  from: Minute;
  to: Minute;
  left: number;
  right: number;
  end: number;
}

/** Two rows of ticks, and lines down the page. */
function ticks(input: PageInput, { x, from, to, left, right, end }: Axis): Shape[] {
  const shapes: Shape[] = [];
  const top = MARGIN + TITLE;
  const middle = top + TICKS / 2;
  const bottom = top + TICKS;
  shapes.push({
    kind: "rect",
    x: left,
    y: top,
    width: right - left,
    height: TICKS,
    fill: "headerBackground",
  });
  const row = (unit: Unit, name: "upper" | "lower", from0: number, to0: number) => {
    const style = name === "upper" ? "headerUpper" : "headerLower";
    for (let at = startOf(unit, from); at < to; at = nextStart(unit, at)) {
      const [begin, finish] = [Math.max(left, x(at)), Math.min(right, x(nextStart(unit, at)))];
      const line = Math.round(begin) + 0.5;
      const down = name === "lower" ? end : to0;
      if (at >= from) shapes.push({ kind: "path", points: [line, from0, line, down], stroke: "gridLine" });
      const room = finish - begin - 6;
      const text = input.words(unit, at, name).find((one) => input.measure(one, style) <= room);
      if (text)
        shapes.push({
          kind: "text",
          x: (begin + finish) / 2,
          y: (from0 + to0) / 2,
          text,
          style,
          align: "center",
        });
    }
  };
  row(input.unit === "month" ? "quarter" : "year", "upper", top, middle);
  row(input.unit, "lower", middle, bottom);
  shapes.push({ kind: "path", points: [MARGIN, bottom - 0.5, right, bottom - 0.5], stroke: "headerLine" });
  shapes.push({ kind: "path", points: [left + 0.5, top, left + 0.5, end], stroke: "headerLine" });
  shapes.push({ kind: "path", points: [right - 0.5, top, right - 0.5, end], stroke: "gridLine" });
  return shapes;
}

function dataDate(
  input: PageInput,
  x: (at: Minute) => number,
  left: number,
  right: number,
  end: number,
): Shape[] {
  const at = Math.round(x(input.dataDate));
  const top = MARGIN + TITLE;
  const width = Math.ceil(input.measure(input.dataDateText, "flag")) + 12;
  const box = Math.max(left, Math.min(at - width / 2, right - width));
  return [
    { kind: "path", points: [at, top, at, end], stroke: "dataDate" },
    { kind: "rect", x: box, y: top - 18, width, height: 17, radius: 3, fill: "dataDateFlag" },
    { kind: "text", x: box + 6, y: top - 9.5, text: input.dataDateText, style: "flag" },
  ];
}
