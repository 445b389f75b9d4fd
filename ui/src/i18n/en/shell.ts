import type { Words } from "../shape";
import type { shell as zh } from "../zh-CN/shell";

export const shell: Words<typeof zh> = {
  nav: "Main navigation",
  collapse: "Collapse navigation",
  expand: "Expand navigation",
  nav_start: "Start",
};
