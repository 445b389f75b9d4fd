import { choice } from "./choice";
import { common } from "./common";
import { entity } from "./entity";
import { field } from "./field";
import { shell } from "./shell";

/** The Chinese catalogue, one file per feature: add yours as one line here and in `en/index.ts`. */
export const zhCN = {
  choice,
  common,
  entity,
  field,
  shell,
};
