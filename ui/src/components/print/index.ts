/** Printing drawings on paper, whatever they show. */
export { Choice, PrintDialog } from "./PrintDialog";
