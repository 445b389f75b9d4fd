/** The whole timeline as shapes: background, dependencies, bars, labels. Only rows in the view are produced. */
import { background } from "./background";
import { barBox, barShapes, rightEdge, ROW_HEIGHT, type Bar, type Box, type Show } from "./bar";
import { between, LABEL_GAP, route, routeShapes, type Obstacle } from "./dependency";
import type { DependencyIndex } from "./dependencyIndex";
import { xOf, type Span, type TimeScale } from "./scale";
import type { Measure, Shape, TextStyle, Viewport } from "./shape";
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
