import { Badge } from "antd";
import type { Cockpit, Decision } from "@/bindings";
import { EmptyState } from "@/components";
import { useT, type Translate } from "@/i18n";
import { reasonText } from "@/i18n/reasons";
import { zhCN } from "@/i18n/zh-CN";
import { paths } from "@/lib/paths";
import { useGo } from "@/platform";
import { wordOf } from "./figures";
import { marksOf, Moved } from "./Moved";
import { Panel } from "./Panel";
import { useOpenWarnings } from "./queries";
import { decisionsTable } from "./tables";

interface Props {
  cockpit: Cockpit;
  onEvidence: (figure: string) => void;
}

/** What waits for the committee or the director, most urgent first; a row opens the record. */
export function Decisions({ cockpit, onEvidence }: Props) {
  const t = useT();
  const go = useGo();
  const { decisions, decisionsMoved } = cockpit;
  const marks = marksOf(decisionsMoved);
  return (
    <Panel
      name="decisions"
      title={t("cockpit.decisions")}
      count={decisions.length}
      before={decisionsMoved.before}
      gone={decisionsMoved.gone.length}
      figure="decisions"
      table={() => decisionsTable(t, cockpit)}
      onEvidence={onEvidence}
    >
      <OpenWarnings />
      {decisions.length === 0 && (
        <EmptyState title={t("cockpit.decisionsNone")} body={t("cockpit.decisionsNoneBody")} />
      )}
      {decisions.map((decision) => (
        <button
          key={decision.kind + decision.id}
          type="button"
          className="line-item"
          data-testid={`decision-${decision.kind}`}
          onClick={() => go(wayTo(decision))}
        >
          <span className="line-kind">{wordOf(t, "decision", decision.kind)}</span>
          <span className="grow line-words">
            <span className="ellipsis">{[decision.code, decision.title].filter(Boolean).join(" ")}</span>
            <span className="ellipsis faint">
              {[decision.projectName, detailText(t, decision)].filter(Boolean).join(" · ")}
            </span>
          </span>
          <Moved mark={marks.get(`${decision.kind}.${decision.id}`)} />
          {decision.days !== null && (
            <span className="soft num">{t("cockpit.days_waiting", { days: decision.days })}</span>
          )}
        </button>
      ))}
    </Panel>
  );
}

/** Warnings of budgets that nobody has taken note of, with the way to them. */
function OpenWarnings() {
  const t = useT();
  const go = useGo();
  const open = useOpenWarnings();
  if (!open) return null;
  return (
    <button
      type="button"
      className="line-item"
      data-testid="open-warnings"
      onClick={() => go(paths.budget("budget_warning"))}
    >
      <Badge count={open} size="small" />
      <span className="grow line-words">{t("cockpit.openWarnings")}</span>
    </button>
  );
}

/** More about a decision, where the catalogue has the words and the wire the values. */
function detailText(t: Translate, decision: Decision): string {
  const code = `${decision.kind}_detail`;
  if (!(code in zhCN.decision)) return "";
  return reasonText(t, "decision", { code, values: decision.detail.values });
}

/** Where a decision is taken. */
function wayTo(decision: Decision): string {
  if (decision.entity === "project") {
    const tab = { closure: "closure", budget_alert: "budget" }[decision.kind];
    return paths.project(decision.project ?? decision.id, tab);
  }
  if (decision.entity === "closure_review" && decision.project)
    return paths.project(decision.project, "closure");
  return paths.record(decision.entity, decision.id);
}
