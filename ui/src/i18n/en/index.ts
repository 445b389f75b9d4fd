import type { zhCN } from "../zh-CN";
import { common } from "./common";
import { shell } from "./shell";

export const en: { [F in keyof typeof zhCN]: Record<keyof (typeof zhCN)[F], string> } = {
  common,
  shell,
};
