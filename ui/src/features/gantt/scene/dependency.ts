/** Routes of dependencies: orthogonal lines from one bar's end to another's that go round labels where they can. */
import { ROW_HEIGHT, type Box } from "./bar";
import type { FillStyle, Shape, StrokeStyle } from "./shape";

export type DependencyKind = "FS" | "SS" | "FF" | "SF";

/** What a line should not cross in a row: the bar, and the label right of it. */
export interface Obstacle {
  left: number;
  right: number;
  labelLeft: number;
  labelRight: number;
}

export interface Route {
  points: number[];
  /** The arrow head as a triangle. */
  arrow: number[];
  /** Where the long vertical run is, if it passes rows: labels it crosses get a backing. */
  vertical: number;
}

/** How far a line leaves a bar before it turns. Labels of bars with lines at their finish start after it. */
export const STUB = 6;
export const LABEL_GAP = { plain: 6, linked: 17 } as const;
const HEAD = 5;
const GUTTER = 2;

interface End {
  box: Box;
  row: number;
}

interface Ends {
  from: End;
  to: End;
  kind: DependencyKind;
}

/** Obstacles of a row, or `null` where nothing is drawn. */
export type Obstacles = (row: number) => Obstacle | null;

export function route(from: End, to: End, kind: DependencyKind, obstacles: Obstacles): Route {
  const ends: Ends = { from, to, kind };
  return fromAbove(ends, obstacles) ?? sideways(ends, obstacles);
}

export function exitsFinish(kind: DependencyKind): boolean {
  return kind === "FS" || kind === "FF";
}

export function entersStart(kind: DependencyKind): boolean {
  return kind === "FS" || kind === "SS";
}

/** A successor that starts right where its predecessor ends is entered through its top or bottom edge. */
function fromAbove(ends: Ends, obstacles: Obstacles): Route | null {
  const { from, to, kind } = ends;
  const gap = to.box.left - from.box.right;
  if (kind !== "FS" || gap < -2 || gap >= 2 * HEAD + 2) return null;
  const x = Math.max(from.box.right + 3, Math.min(to.box.left + 4, to.box.right));
  if (x > to.box.right - 1 || x > from.box.right + LABEL_GAP.linked - 4) return null;
  if (crossings(ends, x, obstacles) > 0) return null;
  const down = to.row > from.row;
  const y = down ? to.box.top : to.box.bottom;
  const back = down ? -HEAD : HEAD;
  return {
    points: [from.box.right, from.box.middle, x, from.box.middle, x, y + back],
    arrow: [x, y, x - 3.5, y + back, x + 3.5, y + back],
    vertical: x,
  };
}

function sideways(ends: Ends, obstacles: Obstacles): Route {
  const { from, to, kind } = ends;
  const out = exitsFinish(kind) ? from.box.right : from.box.left;
  const into = entersStart(kind) ? to.box.left : to.box.right;
  const leave = exitsFinish(kind) ? out + STUB : out - STUB;
  const arrive = entersStart(kind) ? into - STUB - HEAD + 1 : into + STUB + HEAD - 1;
  const x = bestVertical(ends, leave, arrive, into, obstacles);
  const points = [out, from.box.middle];
  const down = to.row > from.row;
  const gutterOut = (down ? from.row + 1 : from.row) * ROW_HEIGHT + (down ? -GUTTER : GUTTER);
  const gutterIn = (down ? to.row : to.row + 1) * ROW_HEIGHT + (down ? GUTTER : -GUTTER);
  const straightOut = x === leave || (!exitsFinish(kind) && x < leave);
  if (straightOut) points.push(x, from.box.middle);
  else points.push(leave, from.box.middle, leave, gutterOut, x, gutterOut);
  if (straightIn(kind, x, arrive, into)) points.push(x, to.box.middle);
  else points.push(x, gutterIn, arrive, gutterIn, arrive, to.box.middle);
  const base = entersStart(kind) ? into - HEAD : into + HEAD;
  points.push(base, to.box.middle);
  const { middle } = to.box;
  return { points, arrow: [into, middle, base, middle - 3.5, base, middle + 3.5], vertical: x };
}

/** Whether a line at `x` may run along the middle of the target's row: only where no label stands. */
function straightIn(kind: DependencyKind, x: number, arrive: number, into: number): boolean {
  return entersStart(kind) ? x <= into - HEAD - 1 : x === arrive;
}

const CROSSING = { label: 12, bar: 16, bend: 1, detour: 0.01 } as const;
const ROWS_LOOKED_AT = 24;
/** How far a line may go out of its way to pass beside what stands between its ends. */
export const DETOUR = 260;

/** Of the sensible places for the vertical run, the one that crosses fewest bars and labels. */
function bestVertical(ends: Ends, leave: number, arrive: number, into: number, obstacles: Obstacles): number {
  const { kind } = ends;
  const candidates = [leave, arrive];
  if (kind === "SS") candidates.push(Math.min(leave, arrive));
  if (kind === "FF") candidates.push(Math.max(leave, arrive));
  if (kind === "FS" && arrive > leave) candidates.push((leave + arrive) / 2);
  const cost = (x: number) => {
    const bends = (x === leave ? 0 : 2) + (straightIn(kind, x, arrive, into) ? 0 : 2);
    const detour = Math.max(Math.min(leave, arrive) - x, x - Math.max(leave, arrive), 0);
    return crossings(ends, x, obstacles) + bends * CROSSING.bend + detour * CROSSING.detour;
  };
  let best = leave;
  let lowest = Infinity;
  const tryOut = (x: number) => {
    const price = cost(x);
    if (price < lowest) {
      lowest = price;
      best = x;
    }
  };
  candidates.forEach(tryOut);
  if (crossings(ends, best, obstacles) > 0)
    for (const x of freeWays(ends, [leave, arrive], obstacles)) tryOut(x);
  return best;
}

/** The nearest places left and right of each wanted one where a line passes every row between without touching a thing. */
function freeWays(ends: Ends, wanted: readonly number[], obstacles: Obstacles): number[] {
  const taken: [number, number][] = [];
  for (const row of between(ends.from.row, ends.to.row)) {
    const obstacle = obstacles(row);
    if (!obstacle) continue;
    taken.push([obstacle.left - 4, obstacle.right + 4]);
    if (obstacle.labelRight > obstacle.labelLeft)
      taken.push([obstacle.labelLeft - 3, obstacle.labelRight + 3]);
  }
  taken.sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [left, right] of taken) {
    const last = merged[merged.length - 1];
    if (last && left < last[1]) last[1] = Math.max(last[1], right);
    else merged.push([left, right]);
  }
  const low = Math.min(...wanted) - DETOUR;
  const high = Math.max(...wanted) + DETOUR;
  return wanted
    .flatMap((x) => merged.find(([left, right]) => x > left && x < right) ?? [])
    .filter((x) => x >= low && x <= high);
}

function crossings({ from, to }: Ends, x: number, obstacles: Obstacles): number {
  let cost = 0;
  for (const row of between(from.row, to.row)) {
    const obstacle = obstacles(row);
    if (!obstacle) continue;
    if (x > obstacle.labelLeft - 2 && x < obstacle.labelRight + 2) cost += CROSSING.label;
    else if (x >= obstacle.left && x <= obstacle.right) cost += CROSSING.bar;
  }
  return cost;
}

/** The rows strictly between two; of very long runs only the ends, so that the answer does not depend on the view. */
export function* between(a: number, b: number): Generator<number> {
  const first = Math.min(a, b) + 1;
  const last = Math.max(a, b) - 1;
  for (let row = first; row <= last; row++) {
    if (row - first >= ROWS_LOOKED_AT && last - row >= ROWS_LOOKED_AT) row = last - ROWS_LOOKED_AT + 1;
    yield row;
  }
}

/** Why a line looks as it does: where it leads for the row looked at, or that it is critical. */
export type LinkLook = "plain" | "critical" | "driving" | "in" | "out" | "chosen";

const LOOKS = {
  plain: ["dependency", "dependencyArrow"],
  critical: ["dependencyCritical", "dependencyArrowCritical"],
  driving: ["dependencyDriving", "dependencyArrowDriving"],
  in: ["dependencyIn", "dependencyArrowIn"],
  out: ["dependencyOut", "dependencyArrowOut"],
  chosen: ["dependencyChosen", "dependencyArrowChosen"],
} as const satisfies Record<LinkLook, readonly [StrokeStyle, FillStyle]>;

export function routeShapes({ points, arrow }: Route, look: LinkLook): Shape[] {
  const [stroke, fill] = LOOKS[look];
  return [
    { kind: "path", points, stroke },
    { kind: "polygon", points: arrow, fill },
  ];
}
