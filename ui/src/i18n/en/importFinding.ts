import type { Words } from "../shape";
import type { importFinding as zh } from "../zh-CN/importFinding";

export const importFinding: Words<typeof zh> = {
  bad_value: "The value cannot be read and is taken as empty",
  date_out_of_range: "A date outside 1984–2149, taken as empty",
  number_out_of_range: "The number is too large: held at the edge or taken as empty",
  name_missing: "No name; the number stands in for it",
  duplicate_uid: "The number stands twice; references go to the first",
  missing_reference: "It refers to a record that is not there; left out",
  outline_jump: "The outline skips a level; the nearest line above became the summary",
  dependency_on_itself: "A task depends on itself; left out",
  duplicate_dependency: "The same two tasks are linked twice; the first is kept",
  other_plan: "The predecessor is in another plan; kept as an external line without dates",
  calendar_loop: "Calendars stand on one another in a circle or too deep; the base was left out",
  too_many_exceptions: "The calendar has more exceptions than can be kept",
  pause_not_carried: "A pause inside the task could not be carried",
  wbs_loop: "WBS elements stand above one another in a circle; this one begins at the top",
  calendar_unreadable:
    "The calendar's hours cannot be read; the usual week stands in (Monday to Friday, 8 hours)",
  row_too_short: "The row has fewer cells than the table has columns; those missing are taken as empty",
  encoding_assumed: "The file does not say its encoding; it was told from the text",
  other_projects: "The file holds several projects; only one of them is read",
  issue_without_key: "An issue without key and id; left out",
  duplicate_issue: "The issue stands in the file before; the first is kept",
  outline_loop: "Issues stand above one another in a circle; this one begins at the top",
  dependency_on_summary: "A blocking link between an issue and one above it; left out",
  date_unclear: "Day and month cannot be told apart; taken as empty. Choose their order under “Field map”",
  sprint_date_from_issues:
    "The file has no end of the sprint; its milestone stands at the latest due date of its issues",
  sprint_without_date: "The sprint has no date, nor has its milestone",
  duration_assumed: "No estimate, and not both of start and due date; a day was taken",
  due_before_start: "Due before it starts; no duration was taken from these dates",
  resolved_missing: "Done, but without a resolution date; the actual finish stays empty",
  actual_start_assumed: "Done, but without a start to use; the actual start was counted back from the finish",
};
