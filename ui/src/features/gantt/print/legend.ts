/** What the shapes of a printed chart mean, in one line below it. */
import type { FillStyle, Measure, Shape, Show, StrokeStyle } from "../scene";

export type LegendKey =
  "task" | "critical" | "summary" | "milestone" | "baseline" | "float" | "today" | "dataDate";

export type LegendWords = Readonly<Record<LegendKey, string>>;

const SAMPLE = 22;
const GAP = 18;

/** The samples with their words from left to right, around the height `y`. */
export function legendShapes(show: Show, words: LegendWords, y: number, measure: Measure): Shape[] {
  const shapes: Shape[] = [];
  let x = 0;
  for (const key of keys(show)) {
    const text = words[key];
    shapes.push(...sample(key, x, y), { kind: "text", x: x + SAMPLE + 6, y, text, style: "note" });
    x += SAMPLE + 6 + measure(text, "note") + GAP;
  }
  return shapes;
}

function keys(show: Show): LegendKey[] {
  const all: [LegendKey, boolean][] = [
    ["task", true],
    ["critical", show.critical],
    ["summary", true],
    ["milestone", true],
    ["baseline", show.baseline],
    ["float", show.float],
    ["today", true],
    ["dataDate", true],
  ];
  return all.flatMap(([key, shown]) => (shown ? [key] : []));
}

function sample(key: LegendKey, x: number, y: number): Shape[] {
  const bar = (fill: FillStyle, height: number, top: number): Shape => {
    return { kind: "rect", x, y: y + top, width: SAMPLE, height, radius: 2, fill };
  };
  const upright = (stroke: StrokeStyle): Shape => {
    const middle = x + SAMPLE / 2;
    return { kind: "path", points: [middle, y - 7, middle, y + 7], stroke };
  };
  switch (key) {
    case "task":
      return [bar("task", 10, -5), { ...bar("taskDone", 10, -5), width: SAMPLE / 2 } as Shape];
    case "critical":
      return [
        bar("taskCritical", 10, -5),
        { ...bar("taskCriticalDone", 10, -5), width: SAMPLE / 2 } as Shape,
      ];
    case "summary":
      return [bar("summary", 5, -3)];
    case "baseline":
      return [bar("baseline", 4, -2)];
    case "milestone":
      return [
        {
          kind: "polygon",
          points: [x + 11, y - 6, x + 17, y, x + 11, y + 6, x + 5, y],
          fill: "milestone",
        },
      ];
    case "float":
      return [{ kind: "path", points: [x, y, x + SAMPLE, y], stroke: "float" }];
    case "today":
    case "dataDate":
      return [upright(key)];
  }
}
