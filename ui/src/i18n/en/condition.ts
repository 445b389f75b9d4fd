import type { Words } from "../shape";
import type { condition as zh } from "../zh-CN/condition";

export const condition: Words<typeof zh> = {
  text: "Condition",
  owner: "Who sees to it",
  due: "Due",
  state: "State",
  late: "late",
  doneOn: "Done {{date}}",
  markDone: "Mark as done",
  more: "Another condition",
  add: "Add the condition",
};
