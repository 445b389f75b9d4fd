import { Tabs } from "antd";
import { PageHeader } from "@/components";
import { useT } from "@/i18n";
import { paths } from "@/lib/paths";
import { useGo, useRouteParams } from "@/platform";
import { BudgetGrid } from "./BudgetGrid";
import { BudgetRegister } from "./BudgetRegisters";
import { Ladder } from "./Ladder";
import { useSectionLabel } from "./useSectionLabel";
import "./budget.css";

const KINDS = [
  "budget_line",
  "cost_entry",
  "budget_request",
  "budget_warning",
  "audit_month",
  "audit_sample",
  "audit_finding",
];

/** The budgets of all projects: registers, the grid by month, the ladder of approval, the monthly audit. */
export function BudgetView() {
  const t = useT();
  const go = useGo();
  const { section = "budget_line", id } = useRouteParams();
  const label = useSectionLabel();
  return (
    <div className="screen" data-testid="budget">
      <PageHeader title={t("shell.nav_budget")} />
      <Tabs
        className="budget-sections"
        size="small"
        activeKey={section}
        onChange={(next) => go(paths.budget(next))}
        items={[
          ...KINDS.map((kind) => ({ key: kind, label: label(kind) })),
          { key: "grid", label: <span data-testid="section-grid">{t("budget.grid")}</span> },
          { key: "ladder", label: <span data-testid="section-ladder">{t("budget.ladder")}</span> },
        ]}
      />
      <div className="screen-body fill">
        {section === "grid" && <BudgetGrid />}
        {section === "ladder" && <Ladder />}
        {KINDS.includes(section) && (
          <BudgetRegister
            entity={section}
            openId={id ?? null}
            onOpen={(next) => go(next ? paths.budget(section, next) : paths.budget(section))}
          />
        )}
      </div>
    </div>
  );
}
