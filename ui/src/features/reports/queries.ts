import { commands, type Tag } from "@/bindings";
import { useRead } from "@/platform";

const EVERYTHING: Tag[] = ["reports", "records", "projects", "plan", "kpi", "raci", "closure", "settings"];

/** Months that can be reported. */
export function usePeriods() {
  return useRead(["reports", "settings"], ["periods"], commands.periods);
}

/** The drafted summary of a month, with what people made of it. */
export function useSummary(month: string, language: string) {
  return useRead(EVERYTHING, ["report-summary", month, language], () =>
    commands.reportSummary(month, language),
  );
}

/** A month's report as it will be printed. */
export function usePreview(month: string, language: string) {
  return useRead(EVERYTHING, ["report-preview", month, language], () =>
    commands.reportPreview(month, language),
  );
}
