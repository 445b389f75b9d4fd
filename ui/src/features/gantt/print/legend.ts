/** What the shapes of a printed chart mean, in one line below it: the pictures are those of the legend on screen. */
import { legendScene, shows, SWATCH, type Measure, type Shape, type Show } from "../scene";

/** In the order in which they stand; what does not fit any more is left out from the end. */
export const PRINTED_LEGEND = [
  "progress",
  "critical",
  "summary",
  "milestone",
  "baseline",
  "dataDate",
  "today",
  "nearCritical",
  "float",
  "deadline",
  "progressLine",
  "manual",
  "constraint",
] as const;

export type LegendKey = (typeof PRINTED_LEGEND)[number];

export type LegendWords = Readonly<Record<LegendKey, string>>;

const GAP = 12;

/** The pictures with their words from left to right, around the height `y`, as many as fit into `width`. */
export function legendShapes(
  show: Show,
  words: LegendWords,
  { y, width }: { y: number; width: number },
  measure: Measure,
): Shape[] {
  const shapes: Shape[] = [];
  let x = 0;
  for (const key of PRINTED_LEGEND.filter((key) => isShown(key, show))) {
    const wide = SWATCH.width + measure(words[key], "note") + GAP;
    if (x + wide > width) break;
    shapes.push(...legendScene(key).map((shape) => moved(shape, x, y - SWATCH.height / 2)));
    shapes.push({ kind: "text", x: x + SWATCH.width, y, text: words[key], style: "note" });
    x += wide;
  }
  return shapes;
}

function isShown(key: LegendKey, show: Show): boolean {
  if (key === "progress" || key === "summary" || key === "milestone") return true;
  return key === "critical" || key === "baseline" || key === "float" ? show[key] : shows(show, key);
}

function moved(shape: Shape, x: number, y: number): Shape {
  if ("points" in shape)
    return { ...shape, points: shape.points.map((at, index) => at + (index % 2 === 0 ? x : y)) };
  return { ...shape, x: shape.x + x, y: shape.y + y };
}
