import { Tag } from "antd";
import type { ComparedRow, KeptRow, PlanComparison } from "@/bindings";
import type { Column } from "@/components";
import type { Key, Translate } from "@/i18n";
import { hours, workingDays } from "@/lib/duration";
import { date, wan } from "@/lib/format";

const COLOURS: Record<string, string> = { added: "green", deleted: "red" };

export const signed = (text: string) => (text === "0" || text.startsWith("-") ? text : "+" + text);

/** The difference of a figure where the task is on both sides. */
function grown(row: ComparedRow, figure: (kept: KeptRow) => number): number | null {
  return row.left && row.right ? figure(row.right) - figure(row.left) : null;
}

/** Both values and their difference, task by task. What differs not is left empty, so that changes stand out. */
export function compareColumns(t: Translate, { minutesPerDay }: PlanComparison): Column<ComparedRow>[] {
  const days = (minutes: number | null) =>
    minutes ? t("baseline.days", { n: signed(workingDays(minutes, minutesPerDay)) }) : "";
  const words = (row: ComparedRow) =>
    row.differences.map((what) => t(`baseline.difference_${what}` as Key)).join(" ");
  const of = (
    id: string,
    value: (row: ComparedRow) => string | number | null,
    text?: (row: ComparedRow) => string,
  ): Column<ComparedRow> => ({
    id,
    title: t(`baseline.col_${id}` as Key),
    width: 100,
    align: "right",
    value,
    ...(text ? { text } : {}),
  });
  const moment = (id: string, value: (row: ComparedRow) => string | null | undefined) =>
    of(id, (row) => date(value(row) ?? null));
  const moved = (id: string, value: (row: ComparedRow) => number | null) =>
    of(id, value, (row) => days(value(row)));
  const money = (id: string, value: (row: ComparedRow) => number | null | undefined) =>
    of(
      id,
      (row) => value(row) ?? null,
      (row) => wan(value(row)),
    );
  return [
    { id: "wbs", title: "WBS", width: 60, value: (row) => row.wbs },
    {
      id: "task",
      title: t("baseline.col_task"),
      width: 220,
      grow: true,
      value: (row) => row.name,
      render: (row) => (
        <span
          className={"compare-" + (row.differences[0] ?? "same")}
          style={{ paddingLeft: (row.level - 1) * 12 }}
        >
          {row.milestone && "◆ "}
          {row.name}
        </span>
      ),
    },
    {
      id: "differences",
      title: t("baseline.col_differences"),
      width: 190,
      value: words,
      render: (row) =>
        row.differences.map((what) => (
          <Tag key={what} color={COLOURS[what] ?? "blue"}>
            {t(`baseline.difference_${what}` as Key)}
          </Tag>
        )),
    },
    moment("startLeft", (row) => row.left?.start),
    moment("startRight", (row) => row.right?.start),
    moved("startMoved", (row) => row.startMoved),
    moment("finishLeft", (row) => row.left?.finish),
    moment("finishRight", (row) => row.right?.finish),
    moved("finishMoved", (row) => row.finishMoved),
    moved("durationMoved", (row) => grown(row, (kept) => kept.duration)),
    of(
      "workMoved",
      (row) => grown(row, (kept) => kept.work),
      (row) => {
        const work = grown(row, (kept) => kept.work);
        return work ? t("baseline.hours", { n: signed(hours(work)) }) : "";
      },
    ),
    money("costLeft", (row) => row.left?.cost),
    money("costRight", (row) => row.right?.cost),
    of(
      "costMoved",
      (row) => grown(row, (kept) => kept.cost),
      (row) => {
        const cost = grown(row, (kept) => kept.cost);
        return cost ? signed(wan(cost)) : "";
      },
    ),
  ];
}
