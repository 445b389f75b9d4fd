import type { Words } from "../shape";
import type { importReason as zh } from "../zh-CN/importReason";

export const importReason: Words<typeof zh> = {
  missing_code: "No project number",
  missing_name: "A new project without a name",
  bad_date: "“{{column}}” is no date: {{value}}",
  other_date_format: "“{{column}}” is written otherwise than chosen: {{value}}",
  ambiguous_date: "“{{column}}”: day and month cannot be told apart: {{value}}. Choose how dates are written",
  date_out_of_range: "“{{column}}” is outside 1984–2149: {{value}}",
  bad_number: "“{{column}}” is no number: {{value}}",
  ambiguous_number: "“{{column}}”: the comma or point is unclear: {{value}}. Choose the decimal sign",
  number_too_large: "“{{column}}” is too large: {{value}}",
  unknown_word: "“{{column}}” is not understood: {{value}}",
  namesakes: "“{{column}}”: several people are called {{value}}",
  error_cell: "“{{column}}” is a formula's error: {{value}}",
  conflict: "The same number as row {{first}} with other content",
  never_changes: "“{{column}}” never changes once approved; the old value stays (the file says {{value}})",
  blank: "A blank row",
  total: "A row of totals",
  header: "The headers once more",
  merged: "The same as row {{into}}, merged",
  variance_disagrees: "“{{column}}” says {{stated}} days and the dates give {{computed}}; the dates hold",
};
