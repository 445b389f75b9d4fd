import type { MatrixView } from "@/bindings";
import type { Key, Translate } from "@/i18n";

/** What grades mean: as set, or as usual for this size of the matrix. */

export const SCALES = ["probability", "cost", "schedule", "scope", "quality"] as const;

export type Scale = (typeof SCALES)[number];

/** The usual words of a scale, from the least grade to the greatest. */
export function usual(t: Translate, size: number, scale: Scale): string[] {
  return t(`risk.anchors${size}_${scale}` as Key).split("|");
}

export function anchor(t: Translate, matrix: MatrixView, scale: Scale, grade: number): string {
  return matrix.anchors[`${scale}.${grade}`] ?? usual(t, matrix.size, scale)[grade - 1] ?? "";
}
