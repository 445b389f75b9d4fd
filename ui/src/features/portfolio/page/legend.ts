/** What the signs of the page mean, in one line. Pure. */
import type { FillStyle, Measure, Shape, StrokeStyle } from "@/features/gantt";

export interface LegendWords {
  phase: string;
  done: string;
  baseline: string;
  reached: string;
  onPlan: string;
  late: string;
  overdue: string;
  link: string;
  driving: string;
}

const BETWEEN = 22;
const SIGN = 26;

export function legendShapes(words: LegendWords, left: number, y: number, measure: Measure): Shape[] {
  const shapes: Shape[] = [];
  let x = left;
  const entry = (sign: (x: number) => Shape, text: string) => {
    shapes.push(sign(x), { kind: "text", x: x + SIGN, y, text, style: "headerLower" });
    x += SIGN + measure(text, "headerLower") + BETWEEN;
  };
  const bar =
    (height: number, fill: FillStyle) =>
    (at: number): Shape => ({
      kind: "rect",
      x: at,
      y: y - height / 2,
      width: 20,
      height,
      fill,
    });
  const diamond =
    (fill: FillStyle) =>
    (at: number): Shape => ({
      kind: "polygon",
      points: [at + 10, y - 6, at + 16, y, at + 10, y + 6, at + 4, y],
      fill,
    });
  const line =
    (stroke: StrokeStyle) =>
    (at: number): Shape => ({
      kind: "path",
      points: [at, y + 0.5, at + 20, y + 0.5],
      stroke,
    });
  entry(bar(12, "task"), words.phase);
  entry(bar(3, "taskDone"), words.done);
  entry(bar(3, "baseline"), words.baseline);
  entry(diamond("milestone"), words.reached);
  entry(diamond("statusGreen"), words.onPlan);
  entry(diamond("statusAmber"), words.late);
  entry(diamond("statusRed"), words.overdue);
  entry(line("dependency"), words.link);
  entry(line("dependencyCritical"), words.driving);
  return shapes;
}
