import { useState } from "react";
import { Switch } from "antd";
import type { RaciView } from "@/bindings";
import { EmptyState, ErrorNotice } from "@/components";
import { useT } from "@/i18n";
import { useProblemText } from "@/platform";
import { useRaciActions } from "./actions";
import { AddForm } from "./AddForm";
import { Findings } from "./Findings";
import { Matrix, type Pointed } from "./Matrix";
import { useRaci } from "./queries";
import "./raci.css";

/** A matrix with its findings beside it: a project's, or the PMO's own. */
export function RaciBoard({ project }: { project: string | null }) {
  const t = useT();
  const wordsOf = useProblemText();
  const raci = useRaci(project);
  if (raci.error) return <ErrorNotice body={wordsOf(raci.error)} onRetry={() => void raci.refetch()} />;
  if (!raci.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  return <Board view={raci.data} />;
}

/** The worst finding is shown at its place from the start. */
function firstError(view: RaciView): Pointed | null {
  const finding = view.findings.find(({ severity }) => severity === "error");
  return finding ? { activity: finding.activity, role: finding.role } : null;
}

function Board({ view }: { view: RaciView }) {
  const t = useT();
  const actions = useRaciActions(view);
  const [all, setAll] = useState(false);
  const [pointed, setPointed] = useState<Pointed | null>(() => firstError(view));
  const used = (place: number) => view.roles[place]!.counts.some((count) => count > 0);
  const offered = (place: number) => {
    const role = view.roles[place]!;
    return all || used(place) || (view.project === null ? false : role.keyRole);
  };
  const columns = view.roles.map((_, place) => place).filter(offered);
  const shown = columns.length > 0 ? columns : view.roles.map((_, place) => place);
  const addActivity = !view.locked && (
    <AddForm
      name="activity"
      title={t("raci.addActivity")}
      placeholder={t("raci.newActivity")}
      onAdd={(name) => actions.addActivity(name)}
    />
  );
  return (
    <div className="raci" data-testid="raci">
      <div className="row raci-bar">
        <span className="raci-legend">{t("raci.legend")}</span>
        <span className="grow" />
        <label className="row">
          <Switch size="small" checked={all} onChange={setAll} data-testid="toggle-all-roles" />
          {t("raci.showAll")}
        </label>
        {addActivity}
        {!view.locked && (
          <AddForm
            name="role"
            title={t("raci.addRole")}
            placeholder={t("raci.newRole")}
            choice={t("raci.keyRole")}
            onAdd={async (name, keyRole) => {
              setAll(true);
              await actions.addRole(name, keyRole);
            }}
          />
        )}
      </div>
      <div className="raci-body">
        <div className="raci-main card">
          {view.activities.length === 0 ? (
            <EmptyState title={t("raci.empty")} body={t("raci.emptyBody")} actions={addActivity} />
          ) : (
            <>
              <Matrix view={view} columns={shown} actions={actions} pointed={pointed} />
              {!view.locked && <div className="raci-keys faint">{t("raci.keys")}</div>}
            </>
          )}
        </div>
        {view.activities.length > 0 && (
          <Findings view={view} actions={actions} pointed={pointed} onPoint={setPointed} />
        )}
      </div>
    </div>
  );
}
