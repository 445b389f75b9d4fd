import type { Words } from "../shape";
import type { errorReason as zh } from "../zh-CN/errorReason";

export const errorReason: Words<typeof zh> = {
  missing: "It must be filled in.",
  wrong_shape: "Its form is wrong.",
  out_of_range: "It must be between {{min}} and {{max}}.",
  unknown_choice: "Not one of the choices.",
  unknown_field: "No such field.",
  own_screen: "Change it on its own screen.",
  reason_needed: "A reason is needed.",
  stage_not_allowed: "The project cannot go to that stage from here.",
  summary_is_computed: "The values of a summary are computed from the tasks below it.",
  unknown_constraint: "No such constraint.",
  unknown_dependency: "No such dependency.",
  bad_resources: "The resources cannot be read: {{text}}",
};
