/** The live picture of a drag, painted over the scene, and the handles that a dependency is pulled from. */
import { barBox, type Box } from "./bar";
import { route } from "./dependency";
import type { Drag, DragSurface } from "./drag";
import { HANDLE, type Hit } from "./hit";
import type { Shape } from "./shape";

export function dragShapes(surface: DragSurface, hit: Hit, drag: Drag): Shape[] {
  const { box } = hit;
  if (drag.kind === "connect") return connection(surface, hit, drag);
  if (drag.kind === "progress") return [ghost({ ...box, right: drag.x }), outline(box)];
  const bar = surface.bar(hit.row);
  if (!bar) return [];
  const moved = barBox({ ...bar, start: drag.start, finish: drag.finish }, hit.row, surface.scale);
  return [ghost(moved), outline(moved)];
}

/** The line as it would run once let go over a bar; a straight one until then. */
function connection(surface: DragSurface, hit: Hit, drag: Extract<Drag, { kind: "connect" }>): Shape[] {
  const { box } = hit;
  const target = drag.to === null ? null : surface.bar(drag.to);
  if (!target || drag.to === null) {
    const x = drag.end === "finish" ? box.right : box.left;
    return [{ kind: "path", points: [x, box.middle, drag.at.x, drag.at.y], stroke: "rubber" }];
  }
  const end = { box: barBox(target, drag.to, surface.scale), row: drag.to };
  const { points, arrow } = route({ box, row: hit.row }, end, drag.dependency, () => null);
  return [
    { kind: "path", points, stroke: "rubber" },
    { kind: "polygon", points: arrow, fill: "handle" },
    outline(end.box),
  ];
}

function ghost({ left, right, top, bottom }: Box): Shape {
  return {
    kind: "rect",
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    radius: 2,
    fill: "ghost",
  };
}

function outline({ left, right, top, bottom }: Box): Shape {
  return {
    kind: "frame",
    x: left - 1.5,
    y: top - 1.5,
    width: right - left + 3,
    height: bottom - top + 3,
    radius: 3,
    stroke: "ghostOutline",
  };
}

/** Circles at the ends of the bar under the pointer, to pull a dependency from. */
export function handleShapes(box: Box): Shape[] {
  const dot = (x: number): Shape => ({
    kind: "rect",
    x: x - HANDLE.radius,
    y: box.middle - HANDLE.radius,
    width: 2 * HANDLE.radius,
    height: 2 * HANDLE.radius,
    radius: HANDLE.radius,
    fill: "handle",
  });
  return [dot(box.left - HANDLE.distance), dot(box.right + HANDLE.distance)];
}
