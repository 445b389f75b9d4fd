import type { Words } from "../shape";
import type { ruleNotice as zh } from "../zh-CN/ruleNotice";

export const ruleNotice: Words<typeof zh> = {
  others_moved:
    "Projects that wait for it, rescheduled in the same step: {{count}} (working days their finish moved). {{names}}",
  others_held: "Projects that wait for it and have ended, so were not moved: {{count}}. {{names}}",
  others_released: "Dependencies removed because their predecessor in another project is gone: {{count}}.",
  change_approval_dropped:
    "{{code}} was edited: its approval is dropped and it goes back to analysis. What it moved stays until it is decided anew.",
  change_sent_back: "{{code}} was edited: it is sent back and has to be submitted or decided anew.",
  request_approval_dropped:
    "{{code}} was edited: its approval is dropped and its effect on the budget taken back. Submit it again.",
  request_sent_back: "{{code}} was edited: it is a draft again and has to be resubmitted.",
};
