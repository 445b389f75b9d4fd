import type { TaskRow } from "@/bindings";
import { choiceLabel, fieldLabel } from "@/i18n/labels";
import { daysBetween, signed } from "@/lib/format";
import { hours } from "@/lib/duration";
import { driverText } from "../words";
import { choice, date, figure, flag, money, shownDate, text, type PlanColumn } from "./build";
import { days, type ColumnContext } from "./context";
import { constraintEdit, fieldEdit, UNDATED } from "./edits";

/** The columns that are chosen when they are wanted. */
export function moreColumns(context: ColumnContext): PlanColumn[] {
  return [
    ...dependencies(context),
    ...progress(context),
    ...limits(context),
    ...costs(context),
    ...marks(context),
  ];
}

const isLeaf = (row: TaskRow) => !row.summary;
const label = ({ t }: ColumnContext, field: string) => fieldLabel(t, "task", field);

function dependencies(context: ColumnContext): PlanColumn[] {
  const { t, successors } = context;
  return [
    text("successors", t("grid.col_successors"), 96, (row) => successors.get(row.id) ?? ""),
    text("driver", t("grid.col_driver"), 220, (row) =>
      row.row > 0 ? driverText(t, row, context.plan()) : "",
    ),
    figure("freeFloat", t("plan.freeFloat"), 68, (row) => days(context, row.freeFloat)),
    shownDate("lateStart", t("grid.col_lateStart"), (row) => row.lateStart),
    shownDate("lateFinish", t("grid.col_lateFinish"), (row) => row.lateFinish),
    shownDate("baselineStart", label(context, "baseline_start"), (row) => row.baselineStart),
    shownDate("baselineFinish", label(context, "baseline_finish"), (row) => row.baselineFinish),
    figure("startVariance", t("grid.col_startVariance"), 84, (row) => slip(row.baselineStart, row.start)),
    figure("finishVariance", t("grid.col_finishVariance"), 84, (row) => slip(row.baselineFinish, row.finish)),
  ];
}

/** Calendar days later (+) or earlier than the baseline. */
const slip = (from: string | null, to: string | null) =>
  from === null || to === null ? "" : signed(daysBetween(from, to));

function progress(context: ColumnContext): PlanColumn[] {
  const { t } = context;
  const actual = (id: "actualStart" | "actualFinish", field: string) =>
    date(t, {
      id,
      title: label(context, field),
      of: (row) => row[id],
      entered: isLeaf,
      toEdit: (row, on) => fieldEdit(row, field, on),
    });
  const work = (minutes: number) => (minutes === 0 ? "" : t("grid.hours", { n: hours(minutes) }));
  return [
    actual("actualStart", "actual_start"),
    actual("actualFinish", "actual_finish"),
    figure("remainingDuration", t("grid.col_remainingDuration"), 84, (row) =>
      days(context, row.remainingDuration),
    ),
    figure("work", label(context, "work"), 76, (row) => work(row.work)),
    figure("actualWork", t("grid.col_actualWork"), 84, (row) => work(row.actualWork)),
  ];
}

function limits(context: ColumnContext): PlanColumn[] {
  const { t, constraints } = context;
  const types = constraints.map((value) => ({
    value,
    label: choiceLabel(t, "task", "constraint_type", value),
  }));
  return [
    choice(t, {
      id: "constraintType",
      title: label(context, "constraint_type"),
      width: 120,
      choices: types,
      of: (row) => row.constraintType || "asap",
      toEdit: (row, value) => constraintEdit(row, value, null),
    }),
    date(t, {
      id: "constraintDate",
      title: label(context, "constraint_date"),
      of: (row) => row.constraintDate,
      entered: (row) => !UNDATED.includes(row.constraintType),
      toEdit: (row, on) => constraintEdit(row, on === null ? "asap" : row.constraintType, on),
    }),
    date(t, {
      id: "deadline",
      title: label(context, "deadline"),
      of: (row) => row.deadline,
      toEdit: (row, on) => fieldEdit(row, "deadline", on),
    }),
    choice(t, {
      id: "calendar",
      title: label(context, "calendar"),
      width: 110,
      choices: context.calendars.map(({ id, name }) => ({ value: id, label: name })),
      of: (row) => row.calendar ?? "",
      optional: true,
      toEdit: (row, value) => fieldEdit(row, "calendar", value === "" ? null : value),
    }),
  ];
}

function costs(context: ColumnContext): PlanColumn[] {
  const { t } = context;
  const title = (field: string) => t("grid.inWan", { label: label(context, field) });
  return [
    money(t, "cost", title("cost"), (row) => row.cost, "cost"),
    money(t, "actualCost", title("actual_cost"), (row) => row.actualCost, "actual_cost"),
  ];
}

function marks(context: ColumnContext): PlanColumn[] {
  const { t } = context;
  const modes = [
    { value: "0", label: t("grid.automatic") },
    { value: "1", label: t("grid.manual") },
  ];
  return [
    choice(t, {
      id: "mode",
      title: t("grid.col_mode"),
      width: 84,
      choices: modes,
      of: (row) => (row.manual ? "1" : "0"),
      toEdit: (row, value) => fieldEdit(row, "manual", Number(value)),
    }),
    flag(t, "milestone", label(context, "milestone"), "milestone", (row) => row.milestone, isLeaf),
    flag(
      t,
      "keyMilestone",
      label(context, "key_milestone"),
      "key_milestone",
      (row) => row.keyMilestone,
      isLeaf,
    ),
    flag(t, "inactive", label(context, "inactive"), "inactive", (row) => row.inactive, isLeaf),
    {
      ...text("notes", label(context, "notes"), 180, (row) => row.notes.replace(/\s*\n\s*/g, " ")),
      // Several lines are edited in the details: the field of a cell has one.
      edit: (row) => (row.notes.includes("\n") ? null : row.notes),
      empty: "",
      toEdit: (row, typed) => fieldEdit(row, "notes", typed.trim()),
    },
  ];
}
