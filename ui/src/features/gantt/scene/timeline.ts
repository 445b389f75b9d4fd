/** The whole timeline as shapes: background, dependencies, bars, labels. Only rows in the view are produced. */
import { background } from "./background";
import { barShapes, labelStyle, ROW_HEIGHT, type Bar, type Box } from "./bar";
import type { DependencyIndex } from "./dependencyIndex";
import type { WorkCalendar } from "./hours";
import { linkShapes } from "./links";
import { progressLine } from "./progressLine";
import { rolledShapes } from "./rollUp";
import { RowGeometries, type RowGeometry } from "./rowGeometry";
import { xOf, type Span, type TimeScale } from "./scale";
import type { Measure, Shape, Viewport } from "./shape";
import { shows, type Show } from "./show";
import type { Minute } from "./time";

export interface TimelineInput {
  /** How many rows there are once collapsed ones are hidden. */
  count: number;
  /** The bar of a visible row; `null` where the row has no dates. */
  bar(row: number): Bar | null;
  dependencies: DependencyIndex;
  /** Ranges in which nobody works, sorted, in minutes: from inclusive, to exclusive. */
  nonWorking: readonly Span[];
  /** When the project's calendar works; without it only whole days are shaded. */
  hours?: WorkCalendar | null;
  /** The calendar of a row that keeps to another than the project's. */
  hoursOf?(row: number): WorkCalendar | null;
  /** The bars below a collapsed row, by start. */
  rolled?(row: number): readonly Bar[];
  today: Minute | null;
  dataDate: Minute | null;
  scale: TimeScale;
  show: Show;
  isSelected(row: number): boolean;
  hovered: number | null;
  /** The dependency that is pointed at or being edited. */
  chosenLink?: string | null;
}

export function timelineScene(input: TimelineInput, viewport: Viewport, measure: Measure): Shape[] {
  const [first, last] = visibleRows(input.count, viewport);
  const { scale, show } = input;
  const shapes: Shape[] = [];
  background(shapes, input, viewport, first, last);
  const rows = new RowGeometries(input, measure);
  const lines = [input.today, input.dataDate].flatMap((at) => (at === null ? [] : [xOf(scale, at)]));
  const backed = show.dependencies ? linkShapes(shapes, input, viewport, rows) : null;
  for (let row = first; row <= last; row++) {
    const bar = input.bar(row);
    if (!bar) continue;
    const geometry = rows.at(row)!;
    const { box, obstacle } = geometry;
    const right = Math.max(box.right, obstacle.labelRight);
    if (right < viewport.x - 400 || box.left > viewport.x + viewport.width + 400) continue;
    shapes.push(...barShapes(bar, row, scale, show));
    const rolled = shows(show, "rollUp") ? input.rolled?.(row) : undefined;
    if (rolled && rolled.length > 0) shapes.push(...rolledShapes(rolled, row, scale, viewport, show));
    if (input.isSelected(row)) shapes.push(selectionFrame(box));
    const crossed = backed?.has(row) || lines.some((x) => x > obstacle.labelLeft && x < obstacle.labelRight);
    if (geometry.label) shapes.push(...labelShapes(bar, geometry, crossed ?? false));
  }
  if (shows(show, "progressLine") && input.dataDate !== null)
    shapes.push(...progressLine(input.bar, [first, last], input.count, scale, input.dataDate));
  return shapes;
}

/** First and last visible row; last < first when there are none. */
export function visibleRows(count: number, viewport: Viewport): [number, number] {
  const first = Math.max(0, Math.floor(viewport.y / ROW_HEIGHT));
  const last = Math.min(count - 1, Math.floor((viewport.y + viewport.height - 1) / ROW_HEIGHT));
  return [first, last];
}

function labelShapes(bar: Bar, { box, obstacle, label }: RowGeometry, backed: boolean): Shape[] {
  const text: Shape = {
    kind: "text",
    x: obstacle.labelLeft,
    y: box.middle,
    text: label,
    style: labelStyle(bar),
  };
  if (!backed) return [text];
  const width = obstacle.labelRight - obstacle.labelLeft + 4;
  return [
    { kind: "rect", x: obstacle.labelLeft - 2, y: box.middle - 8, width, height: 16, fill: "labelBacking" },
    text,
  ];
}

function selectionFrame(box: Box): Shape {
  return {
    kind: "frame",
    x: box.left - 2.5,
    y: box.top - 2.5,
    width: box.right - box.left + 5,
    height: box.bottom - box.top + 5,
    radius: 4,
    stroke: "barSelected",
  };
}
