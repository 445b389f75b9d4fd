import { useState } from "react";
import { Button, Segmented } from "antd";
import { commands, type GateBoard } from "@/bindings";
import { EmptyState, ErrorNotice } from "@/components";
import { RecordsPane } from "@/components/records/RecordsPane";
import { useT } from "@/i18n";
import { useFile, useProblemText } from "@/platform";
import { GatePanel } from "./GatePanel";
import { GateStrip } from "./GateStrip";
import { useGates, useTry } from "./queries";
import { QualitySide } from "./QualitySide";
import "./quality.css";

/** The quality of a project: its gates with their checklists, or all items as a register. */
export function QualityTab({ project, locked }: { project: string; locked: boolean }) {
  const t = useT();
  const [view, setView] = useState<"gates" | "items">("gates");
  return (
    <div className="screen-body fill quality-tab" data-testid="quality">
      <Segmented
        size="small"
        value={view}
        onChange={setView}
        options={(["gates", "items"] as const).map((value) => ({
          value,
          label: (
            <span data-testid={`quality-${value}`}>{t(value === "gates" ? "gate.gates" : "gate.items")}</span>
          ),
        }))}
      />
      {view === "items" ? (
        <RecordsPane entity="quality_check" project={project} locked={locked} />
      ) : (
        <Gates project={project} locked={locked} />
      )}
    </div>
  );
}

function Gates({ project, locked }: { project: string; locked: boolean }) {
  const t = useT();
  const wordsOf = useProblemText();
  const file = useFile();
  const gates = useGates(project);
  const [picked, setPicked] = useState<string | null>(null);
  if (gates.error) return <ErrorNotice body={wordsOf(gates.error)} onRetry={() => void gates.refetch()} />;
  if (!gates.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  const board = gates.data;
  const fixed = locked || file?.readOnly != null;
  const shown = board.gates.find(({ gate }) => gate === picked) ?? nextOf(board);
  if (!shown)
    return (
      <EmptyState
        title={t("gate.none")}
        body={t("gate.noneBody")}
        actions={fixed ? undefined : <SetUp project={project} more={false} />}
      />
    );
  return (
    <>
      <div className="row">
        <GateStrip gates={board.gates} shown={shown.gate} onPick={setPicked} />
        {!fixed && board.missingGates > 0 && <SetUp project={project} more={board.gates.length > 0} />}
      </div>
      {!board.binding && <div className="faint">{t("gate.unbound")}</div>}
      <div className="quality-desk">
        <GatePanel key={shown.gate} gate={shown} fixed={fixed} />
        <QualitySide board={board} onPick={setPicked} />
      </div>
    </>
  );
}

/** The gate that is looked at first: the first that is not behind the project. */
function nextOf(board: GateBoard) {
  const open = board.gates.find(({ status }) => !["passed", "passed_with_conditions"].includes(status));
  return open ?? board.gates.at(-1);
}

function SetUp({ project, more }: { project: string; more: boolean }) {
  const t = useT();
  const attempt = useTry();
  return (
    <Button
      type={more ? "default" : "primary"}
      data-testid="action-set-up-gates"
      onClick={() => void attempt(commands.setUpGates(project))}
    >
      {t(more ? "gate.setUpMore" : "gate.setUp")}
    </Button>
  );
}
