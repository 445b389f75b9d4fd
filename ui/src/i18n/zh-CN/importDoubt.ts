/** What in a table could be read in more than one way, by code. */
export const importDoubt = {
  ambiguous_dates: "“{{column}}”的日期分不清日和月（如第 {{row}} 行 {{example}}），请选择日期写法",
  mixed_dates: "“{{column}}”的日期有多种写法（如第 {{row}} 行 {{example}}），各按唯一可行的写法读取",
  serial_dates: "“{{column}}”中的数字（如第 {{row}} 行 {{example}}）按 Excel 日期序号读取",
  ambiguous_numbers: "“{{column}}”的逗号或点含义不明（如第 {{row}} 行 {{example}}），请选择小数点",
  unit_assumed: "“{{column}}”没有写明金额单位，暂按元读取",
  encoding_guessed: "文本编码由内容推断，请核对文字是否正常",
  no_code: "没有项目编号列，暂以名称区分项目",
  code_not_unique: "“{{column}}”作为编号有重复（如第 {{row}} 行 {{example}}）",
};
