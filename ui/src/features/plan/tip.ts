import type { TaskRow } from "@/bindings";
import type { Translate } from "@/i18n";
import { workingDays } from "@/lib/duration";
import { date } from "@/lib/format";
import { durationWords } from "./columns/durationWords";

/** The lines of a bar's tooltip: what the grid may have scrolled away. */
export function taskTip(t: Translate, row: TaskRow, minutesPerDay: number): string[] {
  const lines = [
    `${row.wbs} ${row.name}`.trim(),
    t("plan.fromTo", { start: date(row.start), finish: date(row.finish) }),
    t("plan.tipProgress", { duration: durationWords(t, row.durationText), percent: row.percent }),
  ];
  if (row.totalFloat !== null && !row.summary) {
    const days = workingDays(row.totalFloat, minutesPerDay || 480);
    lines.push(t("plan.tipFloat", { days }) + (row.critical ? ` · ${t("plan.isCritical")}` : ""));
  }
  if (row.baselineFinish) lines.push(t("plan.tipBaseline", { finish: date(row.baselineFinish) }));
  if (row.deadline) lines.push(t("plan.tipDeadline", { date: date(row.deadline) }));
  if (row.resources) lines.push(row.resources);
  return lines;
}
