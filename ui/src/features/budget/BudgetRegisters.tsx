import type { ReactNode } from "react";
import type { RecordView } from "@/bindings";
import type { PanelTab } from "@/components/records/RecordPanel";
import { RecordsPane } from "@/components/records/RecordsPane";
import { useT } from "@/i18n";
import { AuditLead, OddEntries } from "./AuditLead";
import { AuditSamples } from "./AuditSamples";
import { CostImport } from "./CostImport";
import { RequestLead } from "./RequestLead";
import { WarningLead } from "./WarningLead";

interface Props {
  entity: string;
  project?: string;
  locked?: boolean;
  openId?: string | null;
  onOpen?: (id: string | null) => void;
}

const LEADS: Partial<Record<string, (record: RecordView) => ReactNode>> = {
  budget_request: (record) => <RequestLead key={record.id} record={record} />,
  budget_warning: (record) => <WarningLead key={record.id} record={record} />,
  audit_month: (record) => <AuditLead key={record.id} record={record} />,
};
/** Kinds that rules alone make. */
const MADE_BY_RULES = new Set(["budget_warning", "audit_sample"]);

/** A register of the budget with what its kind needs beside list and form. */
export function BudgetRegister({ entity, project, locked, openId, onOpen }: Props) {
  const t = useT();
  const papers = (record: RecordView): PanelTab[] => [
    { key: "samples", label: t("budget.drawn"), view: <AuditSamples record={record} /> },
    { key: "odd", label: t("budget.odd"), view: <OddEntries record={record} /> },
  ];
  return (
    <RecordsPane
      key={entity}
      entity={entity}
      project={project}
      openId={openId}
      onOpen={onOpen}
      locked={locked || MADE_BY_RULES.has(entity)}
      lead={LEADS[entity]}
      tabs={entity === "audit_month" ? papers : undefined}
      toolbar={entity === "cost_entry" && !locked ? <CostImport /> : undefined}
    />
  );
}
