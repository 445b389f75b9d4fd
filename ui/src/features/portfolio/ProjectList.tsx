import { useMemo, useState } from "react";
import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { PortfolioRow } from "@/bindings";
import { DataTable, EmptyState } from "@/components";
import { ExportButton } from "@/components/records/ExportButton";
import { RecordCreate } from "@/components/records/RecordCreate";
import { schemaOf, useSchemas } from "@/components/records/schema";
import { useT } from "@/i18n";
import { paths } from "@/lib/paths";
import { requestImport, useFile, useGo } from "@/platform";
import { portfolioColumns } from "./columns";
import { meeting, type Conditions, type Grouping } from "./filter";
import { Filters } from "./Filters";
import { Groups } from "./Groups";
import { Views } from "./Views";

interface Props {
  rows: PortfolioRow[];
  filter: {
    conditions: Conditions;
    onConditions: (conditions: Conditions) => void;
    grouping: Grouping;
    onGrouping: (grouping: Grouping) => void;
  };
}

/** Every project with its figures: filtered, grouped, in views that are kept. */
export function ProjectList({ rows, filter }: Props) {
  const t = useT();
  const go = useGo();
  const file = useFile();
  const schemas = useSchemas();
  const { conditions, grouping, onConditions, onGrouping } = filter;
  const [group, setGroup] = useState<string | null>(null);
  const [creating, setCreating] = useState(false);
  const columns = useMemo(() => portfolioColumns(t), [t]);
  const met = useMemo(() => meeting(rows, conditions), [rows, conditions]);
  const shown = grouping === "none" || group === null ? met : met.filter((row) => row[grouping] === group);
  const regroup = (next: Grouping) => {
    setGroup(null);
    onGrouping(next);
  };
  const create = !file?.readOnly && (
    <Button
      type="primary"
      icon={<PlusOutlined />}
      data-testid="action-new-project"
      onClick={() => setCreating(true)}
    >
      {t("portfolio.newProject")}
    </Button>
  );
  return (
    <div className="portfolio-list">
      {rows.length > 0 && (
        <Filters
          rows={rows}
          conditions={conditions}
          onConditions={onConditions}
          grouping={grouping}
          onGrouping={regroup}
        />
      )}
      <div className="portfolio-body">
        {grouping !== "none" && <Groups rows={met} by={grouping} chosen={group} onChoose={setGroup} />}
        <DataTable
          label={t("portfolio.tab_list")}
          testId="table-portfolio"
          columns={columns}
          rows={shown}
          rowKey={(row) => row.id}
          onOpen={(row) => go(paths.project(row.id))}
          toolbar={
            rows.length > 0 && (
              <>
                <Views
                  current={{ conditions, grouping }}
                  onChoose={(view) => {
                    onConditions(view.conditions);
                    regroup(view.grouping);
                  }}
                />
                <ExportButton entity="project" />
                {create}
              </>
            )
          }
          empty={
            rows.length === 0 && (
              <EmptyState
                title={t("portfolio.empty")}
                body={t("portfolio.emptyBody")}
                actions={
                  <>
                    {!file?.readOnly && (
                      <Button data-testid="action-import" onClick={() => requestImport()}>
                        {t("portfolio.import")}
                      </Button>
                    )}
                    {create}
                  </>
                }
              />
            )
          }
        />
      </div>
      {creating && (
        <RecordCreate
          entity="project"
          schema={schemaOf(schemas.data, "project")}
          onCreated={(id) => go(paths.project(id))}
          onClose={() => setCreating(false)}
        />
      )}
    </div>
  );
}
