import { useState } from "react";
import { Tabs } from "antd";
import { useT } from "@/i18n";
import { BudgetGrid } from "./BudgetGrid";
import { BudgetRegister } from "./BudgetRegisters";
import { useSectionLabel } from "./useSectionLabel";
import "./budget.css";

const KINDS = ["budget_line", "cost_entry", "budget_request", "budget_warning"];

/** The budget of a project: its lines, what was booked, what was asked for, what was warned of, and the grid by month. */
export function BudgetTab({ project, locked }: { project: string; locked: boolean }) {
  const t = useT();
  const [section, setSection] = useState("budget_line");
  const label = useSectionLabel(project);
  return (
    <div className="budget-screen" data-testid="budget">
      <Tabs
        className="budget-sections"
        size="small"
        activeKey={section}
        onChange={setSection}
        items={[
          ...KINDS.map((kind) => ({ key: kind, label: label(kind) })),
          { key: "grid", label: <span data-testid="section-grid">{t("budget.grid")}</span> },
        ]}
      />
      <div className="screen-body fill">
        {section === "grid" ? (
          <BudgetGrid project={project} />
        ) : (
          <BudgetRegister entity={section} project={project} locked={locked} />
        )}
      </div>
    </div>
  );
}
