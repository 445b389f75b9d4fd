/** One lane of the page as shapes: the project's name, its phases, its milestones with their labels. Pure. */
import type { FillStyle, Measure, Minute, Shape } from "@/features/gantt";
import { bandsOf, placeMarks, type Lane, type Phase, type Placed } from "./lanes";

export interface LaneBox {
  lane: Lane;
  y: number;
  height: number;
  /** Room above and below what is drawn. */
  air: number;
}

export interface Area {
  left: number;
  right: number;
  x(at: Minute): number;
  measure: Measure;
}

const PAD = 6;
const BAR = 16;
const BAND = 22;
const LABEL = 15;
const MOST_BANDS = 2;
const MOST_LINES = 3;
const RADIUS = 6;

const bandCount = (lane: Lane) => Math.max(0, ...bandsOf(lane.phases, MOST_BANDS).map((band) => band + 1));

const placedIn = (lane: Lane, area: Area) => {
  const one = placeMarks(lane.marks, area.x, area.right, 1, area.measure);
  const needed = one.every(({ text, mark }) => text.startsWith(mark.name)) ? 1 : MOST_LINES;
  return needed === 1 ? one : placeMarks(lane.marks, area.x, area.right, MOST_LINES, area.measure);
};

const lineCount = (placed: readonly Placed[]) => Math.max(0, ...placed.map(({ line }) => line + 1));

/** How high a lane must be for its bands and lines of labels. */
export function laneHeight(lane: Lane, area: Area): number {
  return Math.max(34, 2 * PAD + bandCount(lane) * BAND + lineCount(placedIn(lane, area)) * LABEL);
}

/** The middle of a mark's line in a lane. */
export function markY(box: LaneBox, line: number): number {
  return box.y + box.air + PAD + bandCount(box.lane) * BAND + line * LABEL + LABEL / 2;
}

export function drawLane(box: LaneBox, area: Area, left: number): Shape[] {
  const { lane, y, air } = box;
  const shapes: Shape[] = [];
  const middle = y + box.height / 2;
  if (lane.light) shapes.push(lamp(lane.light, left + 12, middle - 7));
  const room = area.left - left - 30;
  shapes.push({
    kind: "text",
    x: left + 24,
    y: middle - 7,
    text: cut(lane.title, room, area, "labelStrong"),
    style: "labelStrong",
  });
  shapes.push({
    kind: "text",
    x: left + 24,
    y: middle + 9,
    text: cut(lane.subtitle, room, area, "headerLower"),
    style: "headerLower",
  });
  const bands = bandsOf(lane.phases, MOST_BANDS);
  lane.phases.forEach((phase, at) => {
    shapes.push(...bar(phase, y + air + PAD + bands[at]! * BAND, area));
  });
  for (const { mark, x, line, text } of placedIn(lane, area)) {
    const at = markY(box, line);
    shapes.push({
      kind: "polygon",
      points: [x, at - RADIUS, x + RADIUS, at, x, at + RADIUS, x - RADIUS, at],
      fill: mark.fill,
    });
    if (text) {
      const width = area.measure(text, "headerLower") + 4;
      shapes.push({ kind: "rect", x: x + RADIUS + 1, y: at - 7, width, height: 14, fill: "labelBacking" });
      shapes.push({ kind: "text", x: x + RADIUS + 3, y: at, text, style: "headerLower" });
    }
  }
  return shapes;
}

/** A phase: what is done darker, the approved dates as a line below. */
function bar(phase: Phase, y: number, area: Area): Shape[] {
  const left = area.x(phase.start);
  const width = Math.max(3, area.x(phase.finish) - left);
  const shapes: Shape[] = [{ kind: "rect", x: left, y, width, height: BAR, radius: 2, fill: "task" }];
  const done = (width * phase.percent) / 100;
  if (done > 0)
    shapes.push({ kind: "rect", x: left, y: y + BAR - 3, width: done, height: 3, fill: "taskDone" });
  if (phase.baseline) {
    const from = area.x(phase.baseline.start);
    const wide = Math.max(3, area.x(phase.baseline.finish) - from);
    shapes.push({ kind: "rect", x: from, y: y + BAR + 1, width: wide, height: 2.5, fill: "baseline" });
  }
  const text = cut(phase.name, width - 8, area, "headerLower");
  if (text.length > 1)
    shapes.push({ kind: "text", x: left + 4, y: y + (BAR - 3) / 2, text, style: "headerLower" });
  return shapes;
}

/** The light of a project: round, square or pointed, so that it is told without its colour. */
function lamp(light: string, x: number, y: number): Shape {
  const fill: FillStyle = light === "red" ? "statusRed" : light === "amber" ? "statusAmber" : "statusGreen";
  if (light === "none") return { kind: "rect", x: x - 5, y: y - 1, width: 10, height: 2, fill: "quiet" };
  if (light === "red") return { kind: "polygon", points: [x, y - 6, x + 6, y + 5, x - 6, y + 5], fill };
  return { kind: "rect", x: x - 5, y: y - 5, width: 10, height: 10, radius: light === "green" ? 5 : 1, fill };
}

function cut(text: string, room: number, { measure }: Area, style: "labelStrong" | "headerLower"): string {
  if (measure(text, style) <= room) return text;
  for (let length = text.length - 1; length > 1; length--) {
    const shorter = text.slice(0, length) + "…";
    if (measure(shorter, style) <= room) return shorter;
  }
  return "";
}

/** Where the diamond of a task stands; nothing where it has none in this lane. */
export function markPlace(box: LaneBox, task: string, area: Area): { x: number; y: number } | null {
  const found = placedIn(box.lane, area).find(({ mark }) => mark.task === task);
  return found ? { x: found.x, y: markY(box, found.line) } : null;
}
