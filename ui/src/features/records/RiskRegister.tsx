import { useState } from "react";
import { TableOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { RecordView } from "@/bindings";
import { RecordsPane } from "@/components/records/RecordsPane";
import { useRecords } from "@/components/records/schema";
import { useT } from "@/i18n";
import { cellOf, RiskMatrix, type Cell, type Side } from "./RiskMatrix";

interface Props {
  openId: string | null;
  onOpen: (id: string | null) => void;
}

/** The risk register with its 5×5 matrices, before and after the response; a cell narrows the list to its risks. */
export function RiskRegister({ openId, onOpen }: Props) {
  const t = useT();
  const [shown, setShown] = useState(true);
  const [picked, setPicked] = useState<{ side: Side; cell: Cell } | null>(null);
  const risks = useRecords("risk");
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
      filter={filter}
      header={
        shown &&
        open.length > 0 && (
          <div className="risk-matrices">
            {(["inherent", "residual"] as const).map((side) => (
              <RiskMatrix
                key={side}
                side={side}
                risks={open}
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

const same = (a: Cell | null, b: Cell | null) => a?.probability === b?.probability && a?.impact === b?.impact;
