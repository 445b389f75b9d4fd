import type { PlanEdit, TaskRow } from "@/bindings";
import type { Column } from "@/features/gantt";
import type { Translate } from "@/i18n";
import { parseWan } from "@/lib/parse";
import { wan } from "@/lib/format";
import { day } from "./context";
import { typedDate } from "./dates";
import { fieldEdit } from "./edits";
import { choiceOf, choiceOffers, type Choice } from "./offers";

/** A column of the plan's grid, and what a text typed in it means for the plan. */
export interface PlanColumn extends Column<TaskRow> {
  toEdit?(row: TaskRow, text: string): PlanEdit | null;
}

/** Figures of a summary follow from the rows below it. */
export const leaf = (row: TaskRow, text: string) => (row.summary ? null : text);

const RIGHT = { align: "right" } as const;

export const text = (id: string, title: string, width: number, of: (row: TaskRow) => string): PlanColumn => ({
  id,
  title,
  width,
  text: of,
});

export const figure = (
  id: string,
  title: string,
  width: number,
  of: (row: TaskRow) => string,
): PlanColumn => ({
  ...text(id, title, width, of),
  ...RIGHT,
});

/** A date that is only shown. */
export const shownDate = (id: string, title: string, of: (row: TaskRow) => string | null): PlanColumn =>
  text(id, title, 92, (row) => day(of(row)));

interface DateOf {
  id: string;
  title: string;
  of(row: TaskRow): string | null;
  /** Which rows have it entered; without it every row. */
  entered?(row: TaskRow): boolean;
  toEdit(row: TaskRow, date: string | null): PlanEdit;
}

/** A date that is typed or chosen from a calendar; emptied, it goes away. */
export function date(t: Translate, { id, title, of, entered, toEdit }: DateOf): PlanColumn {
  const read = (row: TaskRow, typed: string) => typedDate(typed, of(row) ?? row.start);
  return {
    ...shownDate(id, title, of),
    edit: (row) => (entered && !entered(row) ? null : day(of(row))),
    check: (typed, row) =>
      typed.trim() === "" || read(row, typed) !== null ? null : t("common.invalid_date"),
    empty: "",
    date: true,
    hint: t("common.dateHint"),
    toEdit: (row, typed) => toEdit(row, typed.trim() === "" ? null : read(row, typed)),
  };
}

interface ChoiceOf {
  id: string;
  title: string;
  width: number;
  choices: readonly Choice[];
  of(row: TaskRow): string;
  entered?(row: TaskRow): boolean;
  /** May stand empty. */
  optional?: true;
  toEdit(row: TaskRow, value: string): PlanEdit;
}

/** One of a closed list, by its label. */
export function choice(t: Translate, { id, title, width, choices, of, ...rest }: ChoiceOf): PlanColumn {
  const label = (row: TaskRow) => choices.find(({ value }) => value === of(row))?.label ?? "";
  const blank = (typed: string) => rest.optional === true && typed.trim() === "";
  return {
    ...text(id, title, width, label),
    edit: (row) => (rest.entered && !rest.entered(row) ? null : label(row)),
    check: (typed) => (blank(typed) || choiceOf(choices, typed) ? null : t("grid.notInList")),
    offers: (_row, typed) => choiceOffers(choices, typed),
    ...(rest.optional && { empty: "" }),
    toEdit: (row, typed) =>
      blank(typed) ? rest.toEdit(row, "") : rest.toEdit(row, choiceOf(choices, typed)?.value ?? ""),
  };
}

/** Yes or no. */
export function flag(
  t: Translate,
  id: string,
  title: string,
  field: string,
  of: (row: TaskRow) => boolean,
  entered?: (row: TaskRow) => boolean,
): PlanColumn {
  const choices = [
    { value: "1", label: t("common.yes") },
    { value: "0", label: t("common.no") },
  ];
  return {
    ...choice(t, {
      id,
      title,
      width: 76,
      choices,
      of: (row) => (of(row) ? "1" : "0"),
      ...(entered && { entered }),
      toEdit: (row, value) => fieldEdit(row, field, Number(value)),
    }),
    text: (row) => (of(row) ? t("common.yes") : ""),
  };
}

/** Money in 万元, stored in 分. */
export function money(
  t: Translate,
  id: string,
  title: string,
  of: (row: TaskRow) => number,
  field: string,
): PlanColumn {
  return {
    ...figure(id, title, 96, (row) => (of(row) === 0 ? "" : wan(of(row)))),
    edit: (row) => leaf(row, of(row) === 0 ? "" : String(of(row) / 1_000_000)),
    check: (typed) => (typed.trim() === "" || parseWan(typed) !== null ? null : t("common.invalid_money")),
    empty: "",
    hint: t("grid.moneyHint"),
    toEdit: (row, typed) => fieldEdit(row, field, typed.trim() === "" ? 0 : parseWan(typed)),
  };
}
