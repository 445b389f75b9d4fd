import { useState, type ReactNode } from "react";
import { App, Button } from "antd";
import { commands, type LeftBehind, type PlanView } from "@/bindings";
import { useLanguage, useT, type Key, type Translate } from "@/i18n";
import {
  call,
  openExported,
  pickPicture,
  pickProjectXml,
  pickWorkbook,
  showInFolder,
  useProblemText,
} from "@/platform";
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
  const { message, notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const failed = (error: unknown) => void message.error(wordsOf(error));
  const follow = (work: Promise<unknown>) => void work.catch(failed);
  const say = (title: string, path: string, open: ReactNode, more?: ReactNode) =>
    notification.success({
      title,
      description: (
        <div data-testid="plan-exported">
          <div>{path}</div>
          {more}
        </div>
      ),
      placement: "bottomRight",
      duration: 0,
      actions: (
        <>
          {open}
          <Button type="link" data-testid="action-show-exported" onClick={() => follow(showInFolder(path))}>
            {t("plan.showFolder")}
          </Button>
        </>
      ),
    });
  const opener = (path: string) => (
    <Button type="link" data-testid="action-open-exported" onClick={() => follow(openExported(path))}>
      {t("plan.openFile")}
    </Button>
  );
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
    const written = await call(commands.writePicture(path, svg));
    say(t("plan.pictureExported"), written.path, opener(written.path));
  };
  const workbook = async () => {
    const path = await pickWorkbook(t("plan.workbookName", { name: plan.name }));
    if (!path) return;
    const labels = workbookLabels(t, language, plan);
    const written = await call(commands.exportPlanWorkbook(plan.project, labels, path));
    say(t("plan.workbookExported"), written.path, opener(written.path));
  };
  const projectXml = async () => {
    const path = await pickProjectXml(plan.name);
    if (!path) return;
    const written = await call(commands.exportPlan(plan.project, path));
    say(t("plan.xmlExported", { n: written.tasks }), written.path, null, <Left left={written.left} />);
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
