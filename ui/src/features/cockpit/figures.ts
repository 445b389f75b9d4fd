import type { EvidenceCheck, KpiCard } from "@/bindings";
import type { LightColour } from "@/components";
import type { Key, Translate } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { zhCN } from "@/i18n/zh-CN";
import { date, NONE, number, percent, signed, wan } from "@/lib/format";

/** KPI figures as words. Percent arrives as 0–100; nothing is computed here. */

export function figureText(
  t: Translate,
  value: number | null,
  unit: string,
  threshold?: number | null,
): string {
  if (value === null) return NONE;
  if (unit === "percent")
    return percent(value / 100, threshold === null || threshold === undefined ? undefined : threshold / 100);
  if (unit === "count") return number(value);
  return `${number(value, 1)} ${t(`kpi.unit_${unit}` as Key)}`;
}

export function targetText(t: Translate, card: KpiCard): string {
  if (card.target === null) return t("kpi.status_no_target");
  const operator = card.operator === "<=" ? "≤" : "≥";
  const value =
    card.unit === "percent"
      ? `${number(card.target, card.target % 1 ? 1 : 0)}%`
      : number(card.target, card.target % 1 ? 1 : 0);
  const words = t("kpi.target", { operator, value });
  return card.due ? `${words} · ${t("kpi.due", { quarter: card.due })}` : words;
}

/** By how much a figure differs from what it was, and when that was. */
export function changeText(t: Translate, card: KpiCard, before: number | null, month: string | null): string {
  if (before === null || card.value === null || month === null) return t("cockpit.versusNone");
  const change = signed(card.value - before, 1);
  return t("cockpit.versus", { month, change: /[1-9]/.test(change) ? change : t("cockpit.unchanged") });
}

export const statusColour: Record<string, LightColour> = {
  met: "green",
  near: "amber",
  missed: "red",
  no_data: "none",
  no_target: "none",
};

/** A planned or found value of an evidence check, in the unit of its check. */
export function checkText(t: Translate, check: EvidenceCheck, value: EvidenceCheck["expected"]): string {
  if (value === null || value === "") return NONE;
  if (typeof value === "string") return /^\d{4}-\d{2}-\d{2}/.test(value) ? date(value) : codeText(t, value);
  if (check.kind === "money") return `${wan(value)} ${t("common.wan")}`;
  return check.kind === "days" ? `${number(value)} ${t("common.days")}` : number(value);
}

/** Grades and gates by their words; anything else is text as a person entered it. */
function codeText(t: Translate, code: string): string {
  const grade = choiceLabel(t, "closure_review", "quality_grade", code);
  return grade === code ? choiceLabel(t, "quality_check", "gate", code) : grade;
}

/** The difference of a check: percent of money, days of dates. */
export function differenceText(t: Translate, check: EvidenceCheck): string {
  if (check.difference === null) return "";
  if (check.kind === "money" || check.kind === "percent") {
    const text = percent(check.difference / 100);
    return check.difference > 0 ? "+" + text : text;
  }
  return `${signed(check.difference)} ${t("common.days")}`;
}

/** The words of a key that the wire names, when the catalogue has it. */
export function wordOf<F extends keyof typeof zhCN>(t: Translate, file: F, key: string): string {
  return key in zhCN[file] ? t(`${file}.${key}` as Key) : key;
}
