import type { Words } from "../shape";
import type { ruleNotice as zh } from "../zh-CN/ruleNotice";

export const ruleNotice: Words<typeof zh> = {
  others_moved:
    "Projects that wait for it, rescheduled in the same step: {{count}} (working days their finish moved). {{names}}",
  others_held: "Projects that wait for it and have ended, so were not moved: {{count}}. {{names}}",
  others_released: "Dependencies removed because their predecessor in another project is gone: {{count}}.",
};
