/** The dependencies in view: their lines, which of them belong to the rows looked at, and the one under a point. */
import { between, route, routeShapes, type LinkLook, type Route } from "./dependency";
import type { RowDependency } from "./dependencyIndex";
import type { Point } from "./hit";
import { RowGeometries } from "./rowGeometry";
import type { Measure, Shape, Viewport } from "./shape";
import { shows } from "./show";
import { visibleRows, type TimelineInput } from "./timeline";

export interface DrawnLink {
  dependency: RowDependency;
  route: Route;
}

/** Lines of all dependencies that touch the view. */
export function linkRoutes(input: TimelineInput, viewport: Viewport, rows: RowGeometries): DrawnLink[] {
  const right = viewport.x + viewport.width;
  const [first, last] = visibleRows(input.count, viewport);
  const obstacles = (row: number) => rows.at(row)?.obstacle ?? null;
  const found: DrawnLink[] = [];
  for (const dependency of input.dependencies.within(first, last)) {
    const from = rows.at(dependency.from);
    const to = rows.at(dependency.to);
    if (!from || !to) continue;
    if (Math.max(from.box.right, to.box.right) < viewport.x - 300) continue;
    if (Math.min(from.box.left, to.box.left) > right + 300) continue;
    const ends = [
      { box: from.box, row: dependency.from },
      { box: to.box, row: dependency.to },
    ] as const;
    found.push({ dependency, route: route(ends[0], ends[1], dependency.kind, obstacles) });
  }
  return found;
}

/** Draws the lines, those of the rows looked at last; answers the rows whose words a line crosses. */
export function linkShapes(
  shapes: Shape[],
  input: TimelineInput,
  viewport: Viewport,
  rows: RowGeometries,
): ReadonlySet<number> {
  const crossed = new Set<number>();
  const above: Shape[] = [];
  const [first, last] = visibleRows(input.count, viewport);
  for (const { dependency, route: line } of linkRoutes(input, viewport, rows)) {
    const look = lookOf(dependency, input);
    (look === "plain" || look === "critical" ? shapes : above).push(...routeShapes(line, look));
    for (const row of between(dependency.from, dependency.to)) {
      const obstacle = row >= first && row <= last ? rows.at(row)?.obstacle : null;
      if (obstacle && line.vertical > obstacle.labelLeft - 2 && line.vertical < obstacle.labelRight + 2)
        crossed.add(row);
    }
  }
  shapes.push(...above);
  return crossed;
}

function lookOf(dependency: RowDependency, input: TimelineInput): LinkLook {
  if (input.chosenLink != null && dependency.id === input.chosenLink) return "chosen";
  if (dependency.driving === true && shows(input.show, "driving")) return "driving";
  const looked = (row: number) => row === input.hovered || input.isSelected(row);
  if (looked(dependency.from)) return "out";
  if (looked(dependency.to)) return "in";
  return dependency.critical && input.show.critical ? "critical" : "plain";
}

/** How far beside a line a pointer still means it. */
const REACH = 4;

/** The dependency whose line runs under a point; the nearest of several. */
export function linkAt(
  input: TimelineInput,
  viewport: Viewport,
  point: Point,
  measure: Measure,
): DrawnLink | null {
  if (!input.show.dependencies) return null;
  let best: DrawnLink | null = null;
  let nearest = REACH + 0.01;
  for (const link of linkRoutes(input, viewport, new RowGeometries(input, measure))) {
    const distance = distanceTo(link.route.points, point);
    if (distance < nearest) {
      nearest = distance;
      best = link;
    }
  }
  return best;
}

function distanceTo(points: readonly number[], { x, y }: Point): number {
  let least = Infinity;
  for (let i = 0; i + 3 < points.length; i += 2) {
    const dx = outside(x, points[i]!, points[i + 2]!);
    const dy = outside(y, points[i + 1]!, points[i + 3]!);
    least = Math.min(least, Math.hypot(dx, dy));
  }
  return least;
}

function outside(value: number, a: number, b: number): number {
  return Math.max(Math.min(a, b) - value, value - Math.max(a, b), 0);
}
