/** How a milestone's line looks by its class: colour, and a shape for those who do not tell colours. Pure. */
import type { MilestoneTrend } from "@/bindings";
import type { FillStyle, Shape, StrokeStyle } from "@/features/gantt";

export const CLASSES = ["runaway", "erratic", "worsening", "improving", "stable"] as const;
export type TrendClass = (typeof CLASSES)[number];

/** The class that a line is drawn in; one without enough reports is drawn as if it stayed. */
export function styleOf(row: MilestoneTrend): TrendClass {
  return CLASSES.find((name) => name === row.class) ?? "stable";
}

const STYLE = {
  stable: "trendStable",
  improving: "trendImproving",
  worsening: "trendWorsening",
  runaway: "trendRunaway",
  erratic: "trendErratic",
} as const satisfies Record<TrendClass, FillStyle & StrokeStyle>;

export const strokeOf = (style: TrendClass): StrokeStyle => STYLE[style];

const R = 4.5;

/** Round stays, up goes later, down comes earlier, square runs away, a diamond goes to and fro; large: reached. */
export function marker(style: TrendClass, reached: boolean, x: number, y: number, quiet: boolean): Shape {
  const fill: FillStyle = quiet ? "quiet" : reached ? "milestone" : STYLE[style];
  const square = { x: x - R, y: y - R, width: 2 * R, height: 2 * R };
  if (reached) return polygon([x, y - 7, x + 7, y, x, y + 7, x - 7, y], fill);
  switch (style) {
    case "stable":
      return { kind: "rect", ...square, radius: R, fill };
    case "worsening":
      return polygon([x, y - R - 1, x + R + 1, y + R, x - R - 1, y + R], fill);
    case "improving":
      return polygon([x, y + R + 1, x + R + 1, y - R, x - R - 1, y - R], fill);
    case "runaway":
      return { kind: "rect", ...square, fill };
    case "erratic":
      return polygon([x, y - R - 1, x + R + 1, y, x, y + R + 1, x - R - 1, y], fill);
  }
}

const polygon = (points: number[], fill: FillStyle): Shape => ({ kind: "polygon", points, fill });
