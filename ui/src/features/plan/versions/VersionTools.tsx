import { useState } from "react";
import { DiffOutlined, ExperimentOutlined, FlagOutlined } from "@ant-design/icons";
import { useT } from "@/i18n";
import { Tool } from "../toolbar/Tool";
import { BaselineDialog } from "./BaselineDialog";
import { useBaselines } from "./queries";
import { TrialsDialog } from "./TrialsDialog";
import { NOW, useVersions } from "./version";

/** Baselines, their comparison and trials. In a trial there are only the plan's own tools. */
export function VersionTools() {
  const t = useT();
  const { project, trial, compare } = useVersions();
  const [open, setOpen] = useState<"baselines" | "trials" | null>(null);
  const known = useBaselines(project).data?.baselines ?? [];
  if (trial !== null || project === "") return null;
  const shown = known.find((one) => one.reference);
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
        off={shown === undefined}
        icon={<DiffOutlined />}
        run={() => shown && compare({ type: "baseline", id: shown.id }, NOW)}
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
