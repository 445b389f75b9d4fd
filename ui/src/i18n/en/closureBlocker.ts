import type { Words } from "../shape";
import type { closureBlocker as zh } from "../zh-CN/closureBlocker";

export const closureBlocker: Words<typeof zh> = {
  not_delivered: "The result is not accepted yet (no actual finish)",
  unfinished_tasks: "{{count}} tasks are unfinished",
  open_risks: "{{count}} risks are open",
  undecided_changes: "{{count}} change requests are undecided",
  open_mandatory_checks: "{{count}} mandatory checks have not passed",
  committed_money: "{{count}} budget lines have money ordered and not booked",
};
