/** Why a value, a step, an edit or a file was refused, by code. */
export const errorReason = {
  missing: "此项必填。",
  wrong_shape: "格式不正确。",
  out_of_range: "应在 {{min}} 到 {{max}} 之间。",
  unknown_choice: "不是可选的值。",
  unknown_field: "没有这个字段。",
};
