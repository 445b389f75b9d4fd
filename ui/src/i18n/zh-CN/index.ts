import { common } from "./common";
import { shell } from "./shell";

/** The Chinese catalogue, one file per feature: add yours as one line here and in `en/index.ts`. */
export const zhCN = {
  common,
  shell,
};
