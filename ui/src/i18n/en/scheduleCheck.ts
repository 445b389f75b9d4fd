import type { Words } from "../shape";
import type { scheduleCheck as zh } from "../zh-CN/scheduleCheck";

export const scheduleCheck: Words<typeof zh> = {
  verdict_pass: "Pass",
  verdict_fail: "Fail",
  verdict_not_applicable: "Not applicable",

  logic_name: "Missing logic",
  leads_name: "Leads",
  lags_name: "Lags",
  relationship_types_name: "Relationship types",
  hard_constraints_name: "Hard constraints",
  high_float_name: "High float",
  negative_float_name: "Negative float",
  high_duration_name: "High duration",
  invalid_dates_name: "Invalid dates",
  resources_name: "Resources",
  missed_tasks_name: "Missed tasks",
  critical_path_test_name: "Critical path test",
  cpli_name: "Critical path length index (CPLI)",
  bei_name: "Baseline execution index (BEI)",

  logic_short: "Logic",
  leads_short: "Leads",
  lags_short: "Lags",
  relationship_types_short: "Types",
  hard_constraints_short: "Hard",
  high_float_short: "Float",
  negative_float_short: "Neg.",
  high_duration_short: "Long",
  invalid_dates_short: "Dates",
  resources_short: "Res.",
  missed_tasks_short: "Missed",
  critical_path_test_short: "Path",
  cpli_short: "CPLI",
  bei_short: "BEI",

  logic_formula:
    "Tasks without predecessor or successor ÷ unfinished tasks. A link of a summary counts for its rows; the first and the last row of the plan are exempt. Milestones, summaries and inactive rows are left out.",
  leads_formula: "Dependencies with a negative lag ÷ dependencies whose successor is not finished.",
  lags_formula: "Dependencies with a positive lag ÷ dependencies whose successor is not finished.",
  relationship_types_formula:
    "Finish-to-start (FS) dependencies ÷ dependencies whose successor is not finished. The other types are listed.",
  hard_constraints_formula:
    "Tasks that must start on, must finish on, start no later than or finish no later than a date ÷ unfinished tasks.",
  high_float_formula: "Tasks with more total float than so many working days ÷ unfinished tasks.",
  negative_float_formula: "Tasks with total float below 0 ÷ unfinished tasks.",
  high_duration_formula:
    "Tasks longer than so many working days in the newest baseline ÷ unfinished tasks that the baseline knows.",
  invalid_dates_formula:
    "Tasks with invalid dates ÷ all tasks and milestones. An actual date after the data date is invalid, and so is a forecast before it; the data date itself counts as past.",
  resources_formula: "Tasks with neither resource nor cost ÷ unfinished tasks of a day or more.",
  missed_tasks_formula:
    "Tasks that finished, or will finish, on a later day than the baseline says ÷ tasks whose baseline finish is not after the data date.",
  critical_path_test_formula:
    "The earliest unfinished critical task is made longer by so many working days and the plan computed again: the row that ends the plan must move as far. The plan itself stays as it is.",
  cpli_formula:
    "(Critical path length + total float) ÷ critical path length. The length is the working days from the data date to the forecast finish; the float is those from there to the committed finish, negative when late.",
  bei_formula:
    "Tasks finished by the data date ÷ tasks whose baseline finish is not after the data date. Tasks that are due and not finished are listed.",

  logic_fix:
    "Link the predecessor that really drives it and the work that waits for it; where nothing follows, link it to the finish milestone.",
  leads_fix:
    "Split the task, or use start-to-start with a positive lag, so that the reason for the overlap shows.",
  lags_fix:
    "If the wait is something that happens (approval, curing, delivery), make it a task with an owner.",
  relationship_types_fix: "See whether SS, FF and SF are needed; split tasks where FS would do.",
  hard_constraints_fix:
    "Use “as soon as possible” with a deadline: lateness then shows without hiding the float.",
  high_float_fix:
    "Most often a successor is missing. Complete the logic first; if the task can wait, say why.",
  negative_float_fix:
    "Shorten or overlap work on the critical path, or agree another date; do not just remove the constraint.",
  high_duration_fix:
    "Split it into tasks of at most two months with a result of their own, or add milestones.",
  invalid_dates_fix:
    "Update progress to the data date: actual dates for what happened, the rest scheduled after the data date.",
  resources_fix: "Assign who does it or enter its cost; where it is only a wait, say so in the notes.",
  missed_tasks_fix:
    "Agree cause and new finish for each; where scope, time or cost change, raise a change request and re-baseline.",
  critical_path_test_fix:
    "Follow this task to the finish: close broken links, remove hard constraints and manual dates that hold it.",
  cpli_fix:
    "The rest must be done faster than planned: look at durations and resources on the critical path, or agree another finish.",
  bei_fix:
    "Work is finished more slowly than the baseline says: deal with the tasks listed, then check what remains.",

  logic_measured: "{{missing}}",
  leads_measured: "{{link}}",
  lags_measured: "{{link}}",
  relationship_types_measured: "{{link}}",
  hard_constraints_measured: "{{constraint}} {{date}}",
  high_float_measured: "total float {{float}} d",
  negative_float_measured: "total float {{float}} d",
  high_duration_measured: "baseline duration {{duration}} d",
  invalid_dates_measured: "{{date_kind}} {{date}}",
  resources_measured: "duration {{duration}} d",
  missed_tasks_measured: "baseline {{baseline_finish}}, finish {{finish}}, {{late}} working days late",
  critical_path_test_measured: "the end moved {{short}} d less",
  cpli_measured: "{{float}} d to the committed finish",
  bei_measured: "baseline finish {{baseline_finish}}, not finished",

  missing_predecessor: "no predecessor",
  missing_successor: "no successor",
  missing_both: "neither predecessor nor successor",
  date_kind_actual_start: "actual start after the data date:",
  date_kind_actual_finish: "actual finish after the data date:",
  date_kind_forecast_start: "should have started:",
  date_kind_forecast_finish: "should have finished:",

  critical_path_test_inputs:
    "Row {{row}} “{{name}}” made {{added}} working days longer: its finish moves {{moved}} d; the end of the plan moves from {{before}} to {{after}}, {{followed}} d.",
  cpli_inputs:
    "Forecast finish {{finish}}, {{length}} working days away; total float {{float}} d to {{against}} {{due}}.",
  against_approved_finish: "the approved finish",
  against_baseline: "the baseline finish",
  against_last_task: "the late finish of the last task",

  why_no_tasks: "No unfinished task to check",
  why_no_links: "No dependency of unfinished work",
  why_no_baseline: "No baseline",
  why_nothing_due: "Nothing was due by the data date",
  why_no_critical_task: "No unfinished critical task",
  why_nothing_ahead: "No work left after the data date",
};
