import { useState } from "react";
import { TableOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { commands, type RecordView } from "@/bindings";
import { RecordsPane } from "@/components/records/RecordsPane";
import { useRecords } from "@/components/records/schema";
import { useT, type Translate } from "@/i18n";
import { useRead } from "@/platform";
import { cellOf, RiskMatrix, type Cell, type Side } from "./RiskMatrix";
import { RiskActions, RiskGrades, RiskIssues } from "./risk/RiskTabs";
import "./risk/risk-board.css";

interface Props {
  openId?: string | null;
  onOpen?: (id: string | null) => void;
  /** Only the risks of this project. */
  project?: string;
  locked?: boolean;
}

/** The risk register with its matrices, before and after the response; a cell narrows the list to its risks. */
export function RiskRegister({ openId, onOpen, project, locked }: Props) {
  const t = useT();
  const [shown, setShown] = useState(true);
  const [picked, setPicked] = useState<{ side: Side; cell: Cell } | null>(null);
  const risks = useRecords("risk", project);
  const matrix = useRead(["settings"], ["risk-matrix"], commands.riskMatrix).data;
  const open = (risks.data ?? []).filter((risk) => risk.fields.status !== "closed");
  const pick = (side: Side, cell: Cell) =>
    setPicked((now) => (now?.side === side && same(now.cell, cell) ? null : { side, cell }));
  const filter = picked
    ? (risk: RecordView) => risk.fields.status !== "closed" && same(cellOf(risk, picked.side), picked.cell)
    : undefined;
  return (
    <RecordsPane
      entity="risk"
      openId={openId}
      onOpen={onOpen}
      project={project}
      locked={locked}
      tabs={(risk) => tabs(t, risk)}
      filter={filter}
      header={
        shown &&
        matrix &&
        open.length > 0 && (
          <div className="risk-matrices">
            {(["inherent", "residual"] as const).map((side) => (
              <RiskMatrix
                key={side}
                side={side}
                risks={open}
                matrix={matrix}
                picked={picked?.side === side ? picked.cell : null}
                onPick={(cell) => pick(side, cell)}
              />
            ))}
            <p className="faint risk-help">{t("risk.matrixHelp")}</p>
          </div>
        )
      }
      toolbar={
        <>
          {picked && (
            <Button type="link" onClick={() => setPicked(null)}>
              {t("common.clearFilters")}
            </Button>
          )}
          <Button
            icon={<TableOutlined />}
            aria-pressed={shown}
            data-testid="action-risk-matrix"
            onClick={() => setShown(!shown)}
          >
            {t("risk.matrix")}
          </Button>
        </>
      }
    />
  );
}

const tabs = (t: Translate, risk: RecordView) => [
  { key: "actions", label: t("risk.actions"), view: <RiskActions risk={risk} /> },
  { key: "grades", label: t("risk.grades"), view: <RiskGrades risk={risk} /> },
  { key: "issues", label: t("risk.issuesTab"), view: <RiskIssues risk={risk} /> },
];

const same = (a: Cell | null, b: Cell | null) => a?.probability === b?.probability && a?.impact === b?.impact;
