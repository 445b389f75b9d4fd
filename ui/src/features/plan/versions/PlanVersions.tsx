import { useCallback, useMemo, useState, type ReactNode } from "react";
import type { PlanVersion, PlanView } from "@/bindings";
import { ErrorNotice } from "@/components/ErrorNotice";
import { useT } from "@/i18n";
import { useProblemText } from "@/platform";
import { CompareView } from "./CompareView";
import { useTrial } from "./queries";
import { TrialBanner } from "./TrialBanner";
import { NOW, VersionsContext } from "./version";
import "./versions.css";

interface Props {
  project: string;
  /** Two baselines to be compared from the start: `compare~left~right`. */
  panel?: string;
  /** The plan screen, for the plan of a trial. */
  screen(plan: PlanView, key: string): ReactNode;
  /** The plan as it is. */
  children: ReactNode;
}

type Sides = { left: PlanVersion; right: PlanVersion };

/** Shows the plan as it is, a trial of it under a banner, or two versions compared. */
export function PlanVersions({ project, panel, screen, children }: Props) {
  const [trial, setTrial] = useState<string | null>(null);
  const [sides, setSides] = useState<Sides | null>(() => asked(panel));
  const [wanted, setWanted] = useState<string | null>(null);
  const compare = useCallback((left: PlanVersion, right: PlanVersion) => setSides({ left, right }), []);
  const versions = useMemo(
    () => ({ project, trial, wanted, open: setTrial, compare }),
    [project, trial, wanted, setTrial, compare],
  );
  return (
    <VersionsContext value={versions}>
      {sides ? (
        <CompareView
          project={project}
          sides={sides}
          onSides={setSides}
          onClose={(task) => {
            setWanted(task);
            setSides(null);
          }}
        />
      ) : trial === null ? (
        children
      ) : (
        <TrialPlan key={trial} trial={trial} screen={screen} />
      )}
    </VersionsContext>
  );
}

function asked(panel?: string): Sides | null {
  const [word, left, right] = (panel ?? "").split("~");
  if (word !== "compare" || !left || !right) return null;
  const version = (id: string): PlanVersion => (id === "now" ? NOW : { type: "baseline", id });
  return { left: version(left), right: version(right) };
}

function TrialPlan({ trial, screen }: { trial: string; screen: Props["screen"] }) {
  const t = useT();
  const wordsOf = useProblemText();
  const view = useTrial(trial);
  if (view.error) return <ErrorNotice body={wordsOf(view.error)} onRetry={() => void view.refetch()} />;
  if (!view.data) return <div className="faint">{t("common.loading")}</div>;
  return (
    <div className="plan-trial">
      <TrialBanner trial={view.data.trial} />
      {screen(view.data.plan, trial)}
    </div>
  );
}
