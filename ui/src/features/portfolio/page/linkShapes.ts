/** Dependencies between the projects of the page: from where one finishes to where the other waits. Pure. */
import type { CrossDependency, CrossTask } from "@/bindings";
import { DAY, parseMinute, type Minute, type Shape } from "@/features/gantt";
import { markPlace, type Area, type LaneBox } from "./laneShapes";

interface End {
  x: number;
  y: number;
  box: LaneBox;
}

const ARROW = 5;
const CLEAR = 7;

/** Lines lie below the bars, their arrows above them. */
export interface LinkShapes {
  lines: Shape[];
  arrows: Shape[];
}

export function linkShapes(
  links: readonly CrossDependency[],
  boxes: readonly LaneBox[],
  area: Area,
): LinkShapes {
  const boxOf = new Map(boxes.map((box) => [box.lane.project, box]));
  const shapes = links.flatMap((link) => {
    const from = end(link.predecessor, link.kind[0] === "S", boxOf, area);
    const to = end(link.successor, link.kind[1] === "S", boxOf, area);
    return from && to && from.box !== to.box ? path(from, to, link.driving) : [];
  });
  const isLine = (shape: Shape) => shape.kind === "path";
  return { lines: shapes.filter(isLine), arrows: shapes.filter((shape) => !isLine(shape)) };
}

/** The diamond of a task, or where its date lies in the middle of its project's lane. */
function end(task: CrossTask, start: boolean, boxOf: ReadonlyMap<string, LaneBox>, area: Area): End | null {
  const box = boxOf.get(task.project);
  if (!box) return null;
  const mark = markPlace(box, task.task, area);
  if (mark) return { ...mark, box };
  const at = day(start ? task.start : task.finish, start);
  return at === null ? null : { x: area.x(at), y: box.y + box.height / 2, box };
}

function day(text: string | null, start: boolean): Minute | null {
  const at = text === null ? null : parseMinute(text.slice(0, 10));
  return at === null || start ? at : at + DAY;
}

/** Down (or up) beside the driving diamond, along the edge of the waiting lane, into the waiting diamond. */
function path(from: End, to: End, driving: boolean): Shape[] {
  const stroke = driving ? "dependencyCritical" : "dependency";
  const fill = driving ? "dependencyArrowCritical" : "dependencyArrow";
  const down = to.y > from.y;
  const sign = down ? 1 : -1;
  const edge = down ? to.box.y + 3 : to.box.y + to.box.height - 4;
  const tip = to.y - sign * CLEAR;
  const x = Math.round(from.x) + 0.5;
  const target = Math.round(to.x) + 0.5;
  return [
    { kind: "path", points: [x, from.y + sign * CLEAR, x, edge, target, edge, target, tip], stroke },
    {
      kind: "polygon",
      points: [
        target,
        tip,
        target - ARROW,
        tip - sign * ARROW * 1.4,
        target + ARROW,
        tip - sign * ARROW * 1.4,
      ],
      fill,
    },
  ];
}
