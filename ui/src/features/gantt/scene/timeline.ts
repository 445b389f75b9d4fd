/** The whole timeline as shapes: background, dependencies, bars, labels. Only rows in the view are produced. */
import { barBox, barShapes, rightEdge, ROW_HEIGHT, type Bar, type Box, type Show } from "./bar";
import { between, LABEL_GAP, route, routeShapes, type Obstacle } from "./dependency";
import type { DependencyIndex } from "./dependencyIndex";
import { widthOf, xOf, type Span, type TimeScale } from "./scale";
import type { Measure, Shape, TextStyle, Viewport } from "./shape";
import { headerUnits, unitStarts } from "./ticks";
import type { Minute } from "./time";

export interface TimelineInput {
  /** How many rows there are once collapsed ones are hidden. */
  count: number;
  /** The bar of a visible row; `null` where the row has no dates. */
  bar(row: number): Bar | null;
  dependencies: DependencyIndex;
  /** Ranges in which nobody works, sorted, in minutes: from inclusive, to exclusive. */
  nonWorking: readonly Span[];
  today: Minute | null;
  dataDate: Minute | null;
  scale: TimeScale;
  show: Show;
  isSelected(row: number): boolean;
  hovered: number | null;
}

export function timelineScene(input: TimelineInput, viewport: Viewport, measure: Measure): Shape[] {
  const [first, last] = visibleRows(input.count, viewport);
  const shapes: Shape[] = [];
  background(shapes, input, viewport, first, last);
  const rows = new Rows(input, measure);
  const backed = new Set<number>();
  const lines = [input.today, input.dataDate].flatMap((at) => (at === null ? [] : [xOf(input.scale, at)]));
  if (input.show.dependencies) dependencyLines(shapes, input, viewport, rows, first, last, backed);
  for (let row = first; row <= last; row++) {
    const bar = input.bar(row);
    if (!bar) continue;
    const { box, obstacle } = rows.at(row)!;
    const right = Math.max(box.right, obstacle.labelRight);
    if (right < viewport.x - 400 || box.left > viewport.x + viewport.width + 400) continue;
    shapes.push(...barShapes(bar, row, input.scale, input.show));
    if (input.isSelected(row)) shapes.push(selectionFrame(box));
    const crossed = backed.has(row) || lines.some((x) => x > obstacle.labelLeft && x < obstacle.labelRight);
    if (input.show.labels) shapes.push(...labelShapes(bar, box, obstacle, crossed));
  }
  return shapes;
}

/** First and last visible row; last < first when there are none. */
export function visibleRows(count: number, viewport: Viewport): [number, number] {
  const first = Math.max(0, Math.floor(viewport.y / ROW_HEIGHT));
  const last = Math.min(count - 1, Math.floor((viewport.y + viewport.height - 1) / ROW_HEIGHT));
  return [first, last];
}

interface RowGeometry {
  box: Box;
  obstacle: Obstacle;
}

/** Geometry of rows, computed once a scene. */
class Rows {
  private readonly known = new Map<number, RowGeometry | null>();

  constructor(
    private readonly input: TimelineInput,
    private readonly measure: Measure,
  ) {}

  at(row: number): RowGeometry | null {
    let geometry = this.known.get(row);
    if (geometry === undefined) {
      geometry = this.compute(row);
      this.known.set(row, geometry);
    }
    return geometry;
  }

  private compute(row: number): RowGeometry | null {
    const { input } = this;
    const bar = input.bar(row);
    if (!bar) return null;
    const box = barBox(bar, row, input.scale);
    const gap =
      input.show.dependencies && input.dependencies.atFinish(row) ? LABEL_GAP.linked : LABEL_GAP.plain;
    const labelLeft = rightEdge(bar, box, input.scale, input.show) + gap;
    const width = input.show.labels && bar.label ? this.measure(bar.label, labelStyle(bar)) : 0;
    return { box, obstacle: { left: box.left, right: box.right, labelLeft, labelRight: labelLeft + width } };
  }
}

function labelStyle(bar: Bar): TextStyle {
  return bar.kind === "summary" ? "labelStrong" : "label";
}

function labelShapes(bar: Bar, box: Box, obstacle: Obstacle, backed: boolean): Shape[] {
  if (!bar.label) return [];
  const text: Shape = {
    kind: "text",
    x: obstacle.labelLeft,
    y: box.middle,
    text: bar.label,
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

function dependencyLines(
  shapes: Shape[],
  input: TimelineInput,
  viewport: Viewport,
  rows: Rows,
  first: number,
  last: number,
  backed: Set<number>,
): void {
  const right = viewport.x + viewport.width;
  for (const dependency of input.dependencies.within(first, last)) {
    const from = rows.at(dependency.from);
    const to = rows.at(dependency.to);
    if (!from || !to) continue;
    if (Math.max(from.box.right, to.box.right) < viewport.x - 300) continue;
    if (Math.min(from.box.left, to.box.left) > right + 300) continue;
    const found = route(
      { box: from.box, row: dependency.from },
      { box: to.box, row: dependency.to },
      dependency.kind,
      (row) => rows.at(row)?.obstacle ?? null,
    );
    shapes.push(...routeShapes(found, dependency.critical && input.show.critical));
    for (const row of between(dependency.from, dependency.to)) {
      const obstacle = row >= first && row <= last ? rows.at(row)?.obstacle : null;
      if (obstacle && found.vertical > obstacle.labelLeft - 2 && found.vertical < obstacle.labelRight + 2)
        backed.add(row);
    }
  }
}

function background(
  shapes: Shape[],
  input: TimelineInput,
  viewport: Viewport,
  first: number,
  last: number,
): void {
  const { scale } = input;
  const bottom = Math.min(viewport.y + viewport.height, Math.max(0, input.count * ROW_HEIGHT));
  const right = Math.min(viewport.x + viewport.width, widthOf(scale));
  const tall = { y: viewport.y, height: viewport.height };
  for (const range of nonWorkingIn(input.nonWorking, scale, viewport)) {
    shapes.push({ kind: "rect", x: range.x, width: range.width, ...tall, fill: "nonWorking" });
  }
  for (let row = first; row <= last; row++) {
    const fill = input.isSelected(row) ? "rowSelected" : row === input.hovered ? "rowHovered" : null;
    const band = { x: viewport.x, y: row * ROW_HEIGHT, width: viewport.width, height: ROW_HEIGHT };
    if (fill) shapes.push({ kind: "rect", ...band, fill });
  }
  for (let row = first; row <= last; row++) {
    const y = (row + 1) * ROW_HEIGHT - 0.5;
    if (y <= bottom) shapes.push({ kind: "path", points: [viewport.x, y, right, y], stroke: "rowLine" });
  }
  const { upper, lower } = headerUnits(scale);
  for (const start of unitStarts(
    lower === "day" ? "week" : upper === lower ? lower : upper,
    scale,
    viewport,
  )) {
    vertical(shapes, Math.round(xOf(scale, start)) + 0.5, viewport, "gridLine");
  }
  if (input.today !== null) vertical(shapes, Math.round(xOf(scale, input.today)) + 0.5, viewport, "today");
  if (input.dataDate !== null) vertical(shapes, Math.round(xOf(scale, input.dataDate)), viewport, "dataDate");
}

function vertical(
  shapes: Shape[],
  x: number,
  viewport: Viewport,
  stroke: "gridLine" | "today" | "dataDate",
): void {
  if (x < viewport.x || x > viewport.x + viewport.width) return;
  shapes.push({ kind: "path", points: [x, viewport.y, x, viewport.y + viewport.height], stroke });
}

const NARROWEST_SHADE = 4;

/** Non-working ranges that the view touches and that are wide enough to be seen. */
export function nonWorkingIn(
  ranges: readonly Span[],
  scale: TimeScale,
  viewport: Viewport,
): { x: number; width: number }[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (xOf(scale, ranges[middle]!.finish) <= viewport.x) low = middle + 1;
    else high = middle;
  }
  const found: { x: number; width: number }[] = [];
  for (let i = low; i < ranges.length; i++) {
    const x = xOf(scale, ranges[i]!.start);
    if (x >= viewport.x + viewport.width) break;
    const width = xOf(scale, ranges[i]!.finish) - x;
    if (width >= NARROWEST_SHADE) found.push({ x, width });
  }
  return found;
}
