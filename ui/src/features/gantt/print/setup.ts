/** How a chart is printed, as a person chooses it. */
import type { PaperChoice } from "@/lib/paper";

/** All on one sheet, as wide as one, or at the zoom of the screen over as many sheets as it takes. */
export type Fit = "page" | "width" | "zoom";

export const FITS: readonly Fit[] = ["width", "page", "zoom"];

export interface PrintSetup extends PaperChoice {
  fit: Fit;
  /** The columns beside the timeline, by id; the tree column is always there. */
  columns: readonly string[];
}
