import type { PlanView, TaskRow } from "@/bindings";
import type { Translate } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { workingDays } from "@/lib/duration";
import { date, daysBetween, signed } from "@/lib/format";
import { durationWords } from "./columns/durationWords";
import { driverText } from "./words";

/** The lines of a bar's tooltip: its dates, why they are so, and how far they are off what was planned. */
export function taskTip(t: Translate, row: TaskRow, plan: PlanView): string[] {
  const lines = [
    `${row.row} · ${row.wbs} ${row.name}`.trim(),
    row.milestone ? date(row.finish) : t("plan.fromTo", { start: date(row.start), finish: date(row.finish) }),
    t("plan.tipProgress", { duration: durationWords(t, row.durationText), percent: row.percent }),
  ];
  const why = row.summary || row.inactive ? "" : driverText(t, row, plan);
  if (why) lines.push(why);
  lines.push(...floatLine(t, row, plan.minutesPerDay), ...boundLines(t, row));
  if (row.resources) lines.push(t("plan.tipResources", { names: row.resources }));
  if (row.inactive) lines.push(t("plan.tipInactive"));
  return lines;
}

function floatLine(t: Translate, row: TaskRow, minutesPerDay: number): string[] {
  if (row.totalFloat === null || row.summary || row.percent >= 100) return [];
  const days = (minutes: number) => workingDays(minutes, minutesPerDay || 480);
  const free = row.freeFloat === null ? "" : t("plan.tipFreeFloat", { days: days(row.freeFloat) });
  const critical = row.critical ? t("plan.isCritical") : "";
  return [[t("plan.tipFloat", { days: days(row.totalFloat) }), free, critical].filter(Boolean).join(" · ")];
}

/** What else bounds the task: its baseline with the variance, a deadline, a constraint. */
function boundLines(t: Translate, row: TaskRow): string[] {
  const lines: string[] = [];
  if (row.baselineFinish) {
    const late = row.finish ? daysBetween(row.baselineFinish, row.finish) : 0;
    const slip = late === 0 ? "" : ` · ${t("plan.slip", { days: signed(late) })}`;
    lines.push(t("plan.tipBaseline", { finish: date(row.baselineFinish) }) + slip);
  }
  if (row.deadline) lines.push(t("plan.tipDeadline", { date: date(row.deadline) }));
  if (row.constraintDate && row.constraintType !== "asap" && row.constraintType !== "alap")
    lines.push(
      `${choiceLabel(t, "task", "constraint_type", row.constraintType)} ${date(row.constraintDate)}`,
    );
  return lines;
}
