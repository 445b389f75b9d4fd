import { useState } from "react";
import { DiffOutlined, ExperimentOutlined, FlagOutlined } from "@ant-design/icons";
import { App } from "antd";
import { commands } from "@/bindings";
import { useT } from "@/i18n";
import { call, useProblemText } from "@/platform";
import { Tool } from "../toolbar/Tool";
import { BaselineDialog } from "./BaselineDialog";
import { TrialsDialog } from "./TrialsDialog";
import { NOW, useVersions } from "./version";

/** Baselines, their comparison and trials. In a trial there are only the plan's own tools. */
export function VersionTools() {
  const t = useT();
  const { project, trial, compare } = useVersions();
  const [open, setOpen] = useState<"baselines" | "trials" | null>(null);
  const { message } = App.useApp();
  const wordsOf = useProblemText();
  if (trial !== null) return null;
  const compareShown = async () => {
    try {
      const { baselines } = await call(commands.baselines(project));
      const shown = baselines.find((one) => one.reference);
      if (shown) compare({ type: "baseline", id: shown.id }, NOW);
      else void message.info(t("baseline.noneYet"));
    } catch (error) {
      void message.error(wordsOf(error));
    }
  };
  return (
    <>
      <Tool
        name="baseline"
        title={t("baseline.open")}
        icon={<FlagOutlined />}
        run={() => setOpen("baselines")}
      />
      <Tool
        name="compare"
        title={t("baseline.compareTitle")}
        icon={<DiffOutlined />}
        run={() => void compareShown()}
      />
      <Tool
        name="trials"
        title={t("trial.title")}
        icon={<ExperimentOutlined />}
        run={() => setOpen("trials")}
      />
      {open === "baselines" && <BaselineDialog onClose={() => setOpen(null)} />}
      {open === "trials" && <TrialsDialog onClose={() => setOpen(null)} />}
    </>
  );
}
