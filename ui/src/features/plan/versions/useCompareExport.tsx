import { useState } from "react";
import { App } from "antd";
import { commands, type ExportLabels, type PlanVersion } from "@/bindings";
import { useWritten } from "@/components/useWritten";
import { useLanguage, useT, type Key, type Language, type Translate } from "@/i18n";
import { call, pickWorkbook, useProblemText } from "@/platform";
import { usePlan } from "../queries";
import { useBaselines, useTrials } from "./queries";

/** Everything in which two versions of a task may differ. */
const DIFFERENCES = [
  ...["added", "deleted", "name", "start", "finish", "duration", "work", "cost"],
  ...["place", "milestone", "part"],
];
const IN_DAYS = ["startMoved", "finishMoved", "durationMoved"];
const IN_WAN = ["costLeft", "costRight", "costMoved"];
const AS_THEY_ARE = [
  ...["task", "differences", "startLeft", "startRight", "finishLeft", "finishRight"],
  ...["resource", "unitsLeft", "unitsRight", "workLeft", "workRight"],
];

/** The comparison as an Excel workbook, where the person says. */
export function useCompareExport(project: string, left: PlanVersion, right: PlanVersion) {
  const t = useT();
  const { language } = useLanguage();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const say = useWritten();
  const [busy, setBusy] = useState(false);
  const nameOf = useVersionName(project);
  const plan = usePlan(project).data;
  const run = async () => {
    const sides = { left: nameOf(left), right: nameOf(right) };
    setBusy(true);
    try {
      const path = await pickWorkbook(t("baseline.fileName", { name: plan?.name ?? "", ...sides }));
      if (!path) return;
      const title = plan ? `${plan.code} ${plan.name}` : "";
      const labels = compareLabels(t, language, title, sides);
      const done = await call(commands.exportComparison(project, left, right, labels, path));
      say({ title: t("baseline.exported"), path: done.path, testId: "comparison-exported" });
    } catch (error) {
      void message.error(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, run: () => void run() };
}

/** What a version is called on screen. */
function useVersionName(project: string): (version: PlanVersion) => string {
  const t = useT();
  const baselines = useBaselines(project).data?.baselines ?? [];
  const trials = useTrials(project).data ?? [];
  return (version) => {
    if (version.type === "now") return t("baseline.now");
    const known: readonly { id: string; name: string }[] = version.type === "baseline" ? baselines : trials;
    return known.find((one) => one.id === version.id)?.name ?? "";
  };
}

/** The words of the workbook by the keys of its columns. */
export function compareLabels(
  t: Translate,
  language: Language,
  title: string,
  sides: { left: string; right: string },
): ExportLabels {
  const column = (id: string) => t(`baseline.col_${id}` as Key);
  const words: Record<string, string> = {
    tasks: t("baseline.sheetTasks"),
    dependencies: t("baseline.sheetDependencies"),
    assignments: t("baseline.sheetAssignments"),
    wbs: "WBS",
    workMoved: t("plan.inHours", { label: column("workMoved") }),
    predecessorName: t("plan.predecessorName"),
    successorName: t("plan.successorName"),
    ...sides,
  };
  for (const id of AS_THEY_ARE) words[id] = column(id);
  for (const id of IN_DAYS) words[id] = t("plan.inDays", { label: column(id) });
  for (const id of IN_WAN) words[id] = t("grid.inWan", { label: column(id) });
  for (const code of DIFFERENCES) words[`difference.${code}`] = t(`baseline.difference_${code}` as Key);
  return { language, title, note: t("baseline.sheetNote", sides), words };
}
