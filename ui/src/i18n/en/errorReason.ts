import type { Words } from "../shape";
import type { errorReason as zh } from "../zh-CN/errorReason";

export const errorReason: Words<typeof zh> = {
  missing: "It must be filled in.",
  wrong_shape: "Its form is wrong.",
  out_of_range: "It must be between {{min}} and {{max}}.",
  unknown_choice: "Not one of the choices.",
  unknown_field: "No such field.",
};
