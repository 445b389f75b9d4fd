/** Why a row of a file of vouchers is not booked. */
export const costRow = {
  row_no_date: "No date can be read: {{value}}",
  row_no_amount: "No amount can be read: {{value}}",
  row_no_project: "No such project: {{value}}",
  row_project_closed: "Project {{value}} is closed",
  row_no_line: "The project has no such line: {{value}}",
  row_many_lines: "Several lines have the category “{{value}}”: name the line",
  row_twice: "Same as row {{first}}",
  row_booked: "Booked already",
  row_month_locked: "{{value}} is locked for its audit",
  row_entry_in_future: "After today or the data date",
  row_entry_no_amount: "The amount is zero",
  row_entry_other_project: "The line belongs to another project",
};
