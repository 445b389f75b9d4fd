/** Sheets of paper and how much of a drawing fits on one. Lengths are millimetres, drawing lengths are pixels. */
export type Paper = "A4" | "A3";

/** A sheet as a person chooses it. */
export interface PaperChoice {
  paper: Paper;
  landscape: boolean;
}

export interface Sheet {
  width: number;
  height: number;
}

const SIDES: Readonly<Record<Paper, readonly [number, number]>> = { A4: [210, 297], A3: [297, 420] };

export const MARGIN = 10;

/** Millimetres a pixel of the drawing takes at full size: a label of 12 px is then 8.5 points high. */
export const FULL_SIZE = 0.25;

export function sheetOf({ paper, landscape }: PaperChoice): Sheet {
  const [short, long] = SIDES[paper];
  return landscape ? { width: long, height: short } : { width: short, height: long };
}

/** The room inside the margins in pixels, where a pixel takes `size` millimetres. */
export function roomOf(sheet: Sheet, size: number): Sheet {
  return { width: (sheet.width - 2 * MARGIN) / size, height: (sheet.height - 2 * MARGIN) / size };
}
