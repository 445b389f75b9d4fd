/** Why a row of a file of vouchers is not booked. */
export const costRow = {
  row_no_date: "日期无法识别：{{value}}",
  row_no_amount: "金额无法识别：{{value}}",
  row_no_project: "没有此项目：{{value}}",
  row_project_closed: "项目 {{value}} 已结案",
  row_no_line: "项目没有此科目：{{value}}",
  row_many_lines: "类别“{{value}}”对应多个科目，请写科目名称",
  row_twice: "与第 {{first}} 行重复",
  row_booked: "已经入账",
  row_month_locked: "{{value}} 已锁定审计",
  row_entry_in_future: "日期晚于今天或数据日期",
  row_entry_no_amount: "金额为零",
  row_entry_other_project: "科目不属于该项目",
};
