import { useState } from "react";
import { App } from "antd";
import { commands, type LeftBehind, type PlanView } from "@/bindings";
import { useWritten, type Written } from "@/components/useWritten";
import { useLanguage, useT, type Key, type Translate } from "@/i18n";
import { call, pickPicture, pickProjectXml, pickWorkbook, useProblemText } from "@/platform";
import { useVersions } from "./versions/version";
import { workbookLabels } from "./workbookLabels";

export interface PlanExports {
  busy: boolean;
  /** The chart as an SVG file. */
  picture(svg: string): void;
  /** The plan as a file for Microsoft Project. */
  projectXml(): void;
  /** The plan as an Excel workbook. */
  workbook(): void;
}

/** Writes the plan where the person says, and tells where it is and what it could not take along. */
export function useExports(plan: PlanView): PlanExports {
  const t = useT();
  const { language } = useLanguage();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const failed = (error: unknown) => void message.error(wordsOf(error));
  const written = useWritten();
  const say = (title: string, path: string, more?: Partial<Written>) =>
    written({ title, path, testId: "plan-exported", ...more });
  const { trial } = useVersions();
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      failed(error);
    } finally {
      setBusy(false);
    }
  };
  const picture = async (svg: string) => {
    const path = await pickPicture(t("plan.pictureName", { name: plan.name }));
    if (!path) return;
    const done = await call(commands.writePicture(path, svg));
    say(t("plan.pictureExported"), done.path);
  };
  const workbook = async () => {
    const path = await pickWorkbook(t("plan.workbookName", { name: plan.name }));
    if (!path) return;
    const labels = workbookLabels(t, language, plan);
    const done = await call(commands.exportPlanWorkbook(plan.project, labels, path));
    say(t("plan.workbookExported"), done.path);
  };
  const projectXml = async () => {
    const path = await pickProjectXml(plan.name);
    if (!path) return;
    const done = await call(commands.exportPlan(plan.project, path));
    const more = <Left left={done.left} />;
    say(t("plan.xmlExported", { n: done.tasks }), done.path, { more, folderOnly: true });
  };
  // Files of plans hold the plan as it is.
  const planOnly = async (work: () => Promise<void>) => {
    if (trial === null) await attempt(work);
    else void message.warning(t("trial.noExport"));
  };
  return {
    busy,
    picture: (svg) => void attempt(() => picture(svg)),
    projectXml: () => void planOnly(projectXml),
    workbook: () => void planOnly(workbook),
  };
}

/** What the file could not take along. */
function Left({ left }: { left: readonly LeftBehind[] }) {
  const t = useT();
  if (left.length === 0) return null;
  return (
    <details className="plan-left" data-testid="plan-left">
      <summary>{t("plan.leftTitle", { n: left.length })}</summary>
      <ul>
        {left.map((one) => (
          <li key={one.code}>{leftLine(t, one)}</li>
        ))}
      </ul>
    </details>
  );
}

function leftLine(t: Translate, { code, count, example }: LeftBehind): string {
  const what = t(`plan.left_${code}` as Key);
  return t(example === "" ? "plan.leftOnce" : "plan.leftLine", { what, n: count, example });
}
