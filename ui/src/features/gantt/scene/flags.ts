/** The two flags in the header: today and the data date, told apart by shape and word as well as colour. */
import { xOf, type TimeScale } from "./scale";
import type { Measure, Shape, Viewport } from "./shape";
import type { Minute } from "./time";

export interface Flags {
  today: Minute | null;
  dataDate: Minute | null;
  /** The words on the flag of the data date. */
  dataDateText: string;
}

export interface FlagBox {
  left: number;
  right: number;
}

/** Where the flag of the data date stands, so that tick labels can keep clear of it. */
export function flagBox(
  flags: Flags,
  scale: TimeScale,
  viewport: Viewport,
  measure: Measure,
): FlagBox | null {
  if (flags.dataDate === null) return null;
  const x = xOf(scale, flags.dataDate);
  if (!inView(x, viewport)) return null;
  const width = Math.ceil(measure(flags.dataDateText, "flag")) + 10;
  const left = Math.max(viewport.x, Math.min(Math.round(x - width / 2), viewport.x + viewport.width - width));
  return { left, right: left + width };
}

export function flagShapes(
  flags: Flags,
  box: FlagBox | null,
  scale: TimeScale,
  viewport: Viewport,
  bottom: number,
  rowHeight = 24,
): Shape[] {
  const height = Math.min(16, rowHeight - 1);
  const top = Math.max(0, (rowHeight - height) / 2);
  const shapes: Shape[] = [];
  const today = flags.today === null ? null : Math.round(xOf(scale, flags.today)) + 0.5;
  if (today !== null && inView(today, viewport)) {
    shapes.push({
      kind: "polygon",
      points: [today - 5, bottom - 7, today + 5, bottom - 7, today, bottom],
      fill: "todayFlag",
    });
  }
  if (box) {
    const x = Math.round(xOf(scale, flags.dataDate!));
    shapes.push({ kind: "path", points: [x, rowHeight / 2, x, bottom], stroke: "dataDate" });
    shapes.push({
      kind: "rect",
      x: box.left,
      y: top,
      width: box.right - box.left,
      height,
      radius: 3,
      fill: "dataDateFlag",
    });
    shapes.push({ kind: "text", x: box.left + 5, y: rowHeight / 2, text: flags.dataDateText, style: "flag" });
  }
  return shapes;
}

function inView(x: number, viewport: Viewport): boolean {
  return x >= viewport.x && x <= viewport.x + viewport.width;
}
