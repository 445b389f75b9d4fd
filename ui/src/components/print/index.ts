/** Printing drawings on paper, whatever they show. */
export { Choice, PrintDialog } from "./PrintDialog";
export { FormButtons } from "./FormButtons";
