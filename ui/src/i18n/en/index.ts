import type { zhCN } from "../zh-CN";
import { choice } from "./choice";
import { common } from "./common";
import { entity } from "./entity";
import { field } from "./field";
import { shell } from "./shell";

export const en: { [F in keyof typeof zhCN]: Record<keyof (typeof zhCN)[F], string> } = {
  choice,
  common,
  entity,
  field,
  shell,
};
