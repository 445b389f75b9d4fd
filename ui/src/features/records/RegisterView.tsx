import { Tabs } from "antd";
import { PageHeader } from "@/components";
import { RecordsPane } from "@/components/records/RecordsPane";
import { useT, type Key } from "@/i18n";
import { entityLabel } from "@/i18n/labels";
import { paths } from "@/lib/paths";
import { useGo, useRouteParams } from "@/platform";
import { ChangeRegister } from "./ChangeRegister";
import { RiskRegister } from "./RiskRegister";
import { RiskBoard } from "./risk/RiskBoard";

/** Kinds of record that share a screen, under the name that the navigation gives it. */
const GROUPS: { title: Key; entities: string[] }[] = [
  { title: "shell.nav_risks", entities: ["risk_board", "risk", "issue", "risk_action", "change_request"] },
  { title: "intake.members", entities: ["committee", "committee_member"] },
  { title: "shell.nav_budget", entities: ["budget_line"] },
  { title: "shell.nav_quality", entities: ["quality_check", "gate_review"] },
  {
    title: "shell.nav_governance",
    entities: ["objective", "roadmap_item", "countermeasure", "meeting_series"],
  },
];

/** The registers of the whole portfolio: one screen per group of kinds, one tab per kind, a form beside the list. */
export function RegisterView() {
  const t = useT();
  const go = useGo();
  const { entity = "risk", id } = useRouteParams();
  const group = GROUPS.find((candidate) => candidate.entities.includes(entity));
  const control = {
    openId: id ?? null,
    onOpen: (next: string | null) => go(next ? paths.record(entity, next) : paths.register(entity)),
  };
  return (
    <div className="screen" data-testid={`register-${entity}`}>
      <PageHeader title={group ? t(group.title) : entityLabel(t, entity)} />
      {group && group.entities.length > 1 && (
        <Tabs
          key={group.title}
          size="small"
          style={{ padding: "0 16px" }}
          activeKey={entity}
          onChange={(next) => go(paths.register(next))}
          items={group.entities.map((kind) => ({
            key: kind,
            label: (
              <span data-testid={`tab-${kind}`}>
                {kind === "risk_board" ? t("risk.board") : entityLabel(t, kind)}
              </span>
            ),
          }))}
        />
      )}
      <div className="screen-body fill">
        {entity === "risk_board" ? (
          <RiskBoard />
        ) : entity === "risk" ? (
          <RiskRegister {...control} />
        ) : entity === "change_request" ? (
          <ChangeRegister {...control} />
        ) : (
          <RecordsPane key={entity} entity={entity} {...control} />
        )}
      </div>
    </div>
  );
}
