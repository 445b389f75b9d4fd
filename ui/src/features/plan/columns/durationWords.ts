import type { Translate } from "@/i18n";

const UNITS = ["m", "h", "d", "w", "mo"] as const;

/** A duration as typed, `3d` or `5ed`, in the words of the language; what is none stays as it is. */
export function durationWords(t: Translate, typed: string): string {
  const match = /^(-?\d+(?:\.\d+)?)(e?)(mo|m|h|d|w)$/.exec(typed);
  const unit = UNITS.find((one) => one === match?.[3]);
  if (!match || !unit) return typed;
  const words = t(`plan.unit_${unit}`, { n: match[1]! });
  return match[2] === "e" ? t("plan.elapsed", { duration: words }) : words;
}
