import type { EarnedFigures, EarnedIndex, EarnedTiming } from "@/bindings";
import type { Key, Translate } from "@/i18n";
import { fixed, NONE, wan } from "@/lib/format";

/** How the figures of earned value are written. An index is never rounded across 1, where its verdict turns. */

export function indexText(value: number | null): string {
  if (value === null) return NONE;
  const text = fixed(value, 1, 2);
  if (value < 1 && text === "1.00") return "0.99";
  if (value > 1 && text === "1.00") return "1.01";
  return text;
}

export function neededText(t: Translate, index: EarnedIndex): string {
  return index.unreachable ? t("earned.unreachable") : indexText(index.value);
}

export function periodsText(t: Translate, value: number | null, unit: string): string {
  if (value === null) return NONE;
  return t(`earned.unit_${unit}` as Key, { n: fixed(value, 1, 1).replace(/\.0$/, "") });
}

/** Below 1 an index is bad, below zero a variance. */
export const isBad = (value: number | null, limit: number) => value !== null && value < limit;

/** One line of the table of figures. */
export interface Figure {
  name: string;
  value: string;
  definition: string;
  bad?: boolean;
}

export function moneyFigures(t: Translate, figures: EarnedFigures): Figure[] {
  const line = (name: "bac" | "pv" | "ev" | "ac" | "sv" | "cv", fen: number | null): Figure => ({
    name: t(`earned.money_${name}`),
    value: wan(fen),
    definition: t(`earned.money_${name}_is`),
    bad: (name === "sv" || name === "cv") && isBad(fen, 0),
  });
  const shown = figures.estimates[0]!;
  return [
    line("bac", figures.bac),
    line("pv", figures.pv),
    line("ev", figures.ev),
    line("ac", figures.ac),
    line("sv", figures.sv),
    line("cv", figures.cv),
    ...figures.estimates.map((estimate) => ({
      name: t("earned.eac", { method: t(`earned.eac_${estimate.method}` as Key) }),
      value: wan(estimate.eac),
      definition: t(`earned.eac_${estimate.method}_is` as Key),
    })),
    { name: t("earned.etc"), value: wan(shown.etc), definition: t("earned.etc_is") },
    {
      name: t("earned.vac"),
      value: wan(shown.vac),
      definition: t("earned.vac_is"),
      bad: isBad(shown.vac, 0),
    },
  ];
}

export function indexFigures(t: Translate, figures: EarnedFigures): Figure[] {
  const shown = figures.estimates[0]!;
  return [
    {
      name: t("earned.spi"),
      value: indexText(figures.spi),
      definition: t("earned.spi_is"),
      bad: isBad(figures.spi, 1),
    },
    {
      name: t("earned.cpi"),
      value: indexText(figures.cpi),
      definition: t("earned.cpi_is"),
      bad: isBad(figures.cpi, 1),
    },
    {
      name: t("earned.tcpi"),
      value: neededText(t, figures.tcpi),
      definition: t("earned.tcpi_is"),
      bad: figures.tcpi.unreachable,
    },
    {
      name: t("earned.tcpiEac"),
      value: neededText(t, shown.tcpi),
      definition: t("earned.tcpiEac_is"),
      bad: shown.tcpi.unreachable,
    },
  ];
}

export function timeFigures(t: Translate, timing: EarnedTiming): Figure[] {
  const periods = (value: number | null) => periodsText(t, value, timing.unit);
  return [
    {
      name: t("earned.spit"),
      value: indexText(timing.index),
      definition: t("earned.spit_is"),
      bad: isBad(timing.index, 1),
    },
    { name: t("earned.es"), value: periods(timing.earned), definition: t("earned.es_is") },
    { name: t("earned.at"), value: periods(timing.elapsed), definition: t("earned.at_is") },
    {
      name: t("earned.svt"),
      value: periods(timing.variance),
      definition: t("earned.svt_is"),
      bad: isBad(timing.variance, 0),
    },
    { name: t("earned.duration"), value: periods(timing.duration), definition: t("earned.duration_is") },
    {
      name: t("earned.tspi"),
      value: neededText(t, timing.needed),
      definition: t("earned.tspi_is"),
      bad: timing.needed.unreachable,
    },
  ];
}
