/** Words and figures of the fourteen checks: shared by the panel of a plan and the matrix of all plans. */
import type { Reason, ScheduleCheck, ScheduleOffender } from "@/bindings";
import type { LightColour } from "@/components/StatLight";
import type { Key, Translate, Values } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { zhCN } from "@/i18n/zh-CN";
import { workingDays } from "@/lib/duration";
import { fixed, NONE, percent } from "@/lib/format";

/** A verdict as colour and shape: circle, diamond, dash. */
export const LIGHT: Record<string, LightColour> = { pass: "green", fail: "red", not_applicable: "none" };

/** A word of the checks; a code that the catalogue does not know is shown as it is. */
export function word(t: Translate, key: string, values?: Values): string {
  return key in zhCN.scheduleCheck ? t(`scheduleCheck.${key}` as Key, values) : key;
}

export const verdictWord = (t: Translate, verdict: string) => word(t, `verdict_${verdict}`);

interface Figure {
  code: string;
  value: number | null;
  unit: string;
}

/** The figure of a check; a share or an index that rounding would carry over its limit is cut instead. */
export function figureText({ value, unit }: Figure, limit?: number): string {
  if (value === null) return NONE;
  const shown = percent(value, limit === undefined ? undefined : limit / 10_000);
  return unit === "index" ? fixed(Number(shown.replace(/[,%]/g, "")), 100, 3) : shown;
}

/** What the figure is held against. */
export function limitText(t: Translate, check: ScheduleCheck): string {
  if (check.operator === "within") return t("scheduleQuality.within", { days: check.limit });
  const limit = check.unit === "index" ? fixed(check.limit, 10_000, 2) : `${check.limit / 100}%`;
  return `${check.operator === ">=" ? "≥" : "≤"} ${limit}`;
}

/** What the figure was worked out from; empty where that is only a count. */
export function inputsText(t: Translate, check: ScheduleCheck, minutesPerDay: number): string {
  const key = `${check.code}_inputs`;
  if (check.why !== null || !(key in zhCN.scheduleCheck)) return "";
  return word(t, key, { due: "", ...valuesOf(t, check.inputs, minutesPerDay) });
}

/** What was measured on a task or a dependency. */
export function measuredText(
  t: Translate,
  check: string,
  offender: ScheduleOffender,
  minutesPerDay: number,
): string {
  return word(t, `${check}_measured`, valuesOf(t, offender.measured, minutesPerDay)).trim();
}

/** A task by row and name; of a dependency both ends. */
export function offenderName(offender: ScheduleOffender): string {
  return offender.tasks.map((line) => `${line.row} ${line.name}`).join(" → ");
}

/** Values under their names without the ending that tells the unit: minutes in days, codes in words. */
function valuesOf(t: Translate, { values }: Reason, minutesPerDay: number): Values {
  const written: Values = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    const plain = name.replace(/_(minutes|days|date|code)$/, "");
    if (name.endsWith("_minutes")) written[plain] = workingDays(Number(value), minutesPerDay);
    else if (name.endsWith("_code")) written[plain] = codeWord(t, plain, String(value));
    else written[plain] = value;
  }
  return written;
}

function codeWord(t: Translate, name: string, code: string): string {
  if (name === "constraint") return choiceLabel(t, "task", "constraint_type", code);
  const key = `${name}_${code}`;
  return key in zhCN.scheduleCheck ? word(t, key) : code;
}
