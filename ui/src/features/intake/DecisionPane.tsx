import { Button, Tag } from "antd";
import type { ProposalView } from "@/bindings";
import { Conditions } from "@/components/records/Conditions";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo } from "@/platform";

export const OUTCOME_COLOURS: Record<string, string> = {
  approved: "green",
  approved_with_conditions: "gold",
  deferred: "blue",
  rejected: "red",
};

/** The four counts of a vote as words. */
export function useVotes(): (counts: number[]) => string {
  const t = useT();
  return ([yes = 0, no = 0, neither = 0, recused = 0]) =>
    t("intake.votes", { for: yes, against: no, abstain: neither, recused });
}

/** What the committee decided on a proposal, and the conditions that bind it. */
export function DecisionPane({ view }: { view: ProposalView }) {
  const t = useT();
  const go = useGo();
  const votes = useVotes();
  const scored = view.record.fields.status === "scored";
  const note = String(view.record.fields.decision_note ?? "");
  return (
    <div className="stack" data-testid="proposal-decision">
      {view.decisions.length === 0 && (
        <div className="faint">{t(scored ? "intake.committeeNext" : "intake.noDecisions")}</div>
      )}
      {view.decisions.length === 0 && note !== "" && <div>{note}</div>}
      {view.decisions.map((decision) => (
        <div key={decision.session + decision.date} className="row">
          <Button type="link" size="small" onClick={() => go(paths.intake("sessions", decision.session))}>
            {decision.code}
          </Button>
          <span>{date(decision.date)}</span>
          <Tag color={decision.outcome ? OUTCOME_COLOURS[decision.outcome] : undefined}>
            {decision.outcome
              ? choiceLabel(t, "agenda_item", "outcome", decision.outcome)
              : t("intake.waiting")}
          </Tag>
          {decision.deferredTo && (
            <span>
              {t("intake.deferredTo")} {date(decision.deferredTo)}
            </span>
          )}
          <span>{decision.reason}</span>
          <div className="grow" />
          {decision.outcome && <span className="soft">{votes(decision.votes)}</span>}
        </div>
      ))}
      {view.conditions.length > 0 && <Conditions conditions={view.conditions} />}
    </div>
  );
}
