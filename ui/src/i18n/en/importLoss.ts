import type { Words } from "../shape";
import type { importLoss as zh } from "../zh-CN/importLoss";

export const importLoss: Words<typeof zh> = {
  no_place: "There is no field for it",
  computed: "Computed here instead",
  display: "Only about display or print",
  blank: "A blank line, or the line that stands for the project itself",
  of_summary: "A summary task has none of its own",
};
