import type { Words } from "../shape";
import type { plan as zh } from "../zh-CN/plan";

export const plan: Words<typeof zh> = {
  grid: "Project plan",
};
