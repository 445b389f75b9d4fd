import { Table } from "antd";
import type { EvidenceCheck, EvidenceRow, ExcludedRow } from "@/bindings";
import { EmptyState, StatLight, type LightColour } from "@/components";
import { useT, type Translate } from "@/i18n";
import { paths } from "@/lib/paths";
import { useGo } from "@/platform";
import { checkText, differenceText, wordOf } from "./figures";

const verdict = (pass: boolean | null): LightColour => (pass === null ? "none" : pass ? "green" : "red");
const verdictText = (t: Translate, pass: boolean | null) =>
  pass === null ? t("kpi.counted") : t(pass ? "kpi.pass" : "kpi.fail");

/** A code stands alone; what stands beside it are counts that the verdict already says. */
const hasActual = (check: EvidenceCheck) => check.kind !== "code" || typeof check.actual === "string";

const wayTo = (entity: string, id: string) =>
  entity === "project" ? paths.project(id) : paths.record(entity, id);

/** The records that count, each with what decided it. */
export function IncludedTable({ rows }: { rows: EvidenceRow[] }) {
  const t = useT();
  const go = useGo();
  if (rows.length === 0) return <EmptyState title={t("kpi.noneIncluded")} />;
  return (
    <Table
      size="small"
      rowKey="id"
      dataSource={rows}
      pagination={false}
      data-testid="evidence-included"
      onRow={(row) => ({ onClick: () => go(wayTo(row.entity, row.id)), style: { cursor: "pointer" } })}
      columns={[
        {
          title: t("kpi.record"),
          render: (_, row) => <Named code={row.code} name={row.name} />,
          sorter: (a, b) => a.code.localeCompare(b.code),
        },
        {
          title: t("kpi.verdict"),
          width: 90,
          render: (_, row) => <StatLight colour={verdict(row.pass)} text={verdictText(t, row.pass)} />,
          sorter: (a, b) => Number(a.pass) - Number(b.pass),
        },
        {
          title: `${t("kpi.expected")} → ${t("kpi.actual")}`,
          width: 400,
          render: (_, row) =>
            row.checks.map((check) => (
              <div key={check.code} className="check-line">
                <StatLight colour={verdict(check.pass)} compact title={verdictText(t, check.pass)} />
                <span className="check-name soft">{wordOf(t, "kpiCheck", check.code)}</span>
                <span className="grow">
                  {checkText(t, check, check.expected)}
                  {hasActual(check) && ` → ${checkText(t, check, check.actual)}`}
                </span>
                <span className="num">{differenceText(t, check)}</span>
              </div>
            )),
        },
      ]}
    />
  );
}

/** The records left out, each with the reason. */
export function ExcludedTable({ rows }: { rows: ExcludedRow[] }) {
  const t = useT();
  const go = useGo();
  if (rows.length === 0) return <EmptyState title={t("kpi.noneExcluded")} />;
  return (
    <Table
      size="small"
      rowKey={(row) => row.id + row.reason}
      dataSource={rows}
      pagination={false}
      data-testid="evidence-excluded"
      onRow={(row) => ({ onClick: () => go(wayTo(row.entity, row.id)), style: { cursor: "pointer" } })}
      columns={[
        { title: t("kpi.record"), render: (_, row) => <Named code={row.code} name={row.name} /> },
        { title: t("kpi.reason"), width: 340, render: (_, row) => wordOf(t, "kpiExcluded", row.reason) },
      ]}
    />
  );
}

function Named({ code, name }: { code: string; name: string }) {
  return (
    <>
      <span className="faint">{code}</span> {name}
    </>
  );
}
