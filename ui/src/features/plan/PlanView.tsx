import { useCallback, useMemo, useRef, useState } from "react";
import { App, Button } from "antd";
import type { PlanView as Plan, TaskRow } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { ErrorNotice } from "@/components/ErrorNotice";
import { copyText } from "@/components/table/copy";
import { GanttChart, type GanttHandle, type Show, type Zoom } from "@/features/gantt";
import { useT } from "@/i18n";
import { remember, remembered, useFile, useProblemText } from "@/platform";
import { BaselineDialog } from "./BaselineDialog";
import { usePlanColumns } from "./columns/usePlanColumns";
import { FindingsPanel } from "./FindingsPanel";
import { now } from "./now";
import "./plan.css";
import { PlanToolbar } from "./toolbar/PlanToolbar";
import { usePlan } from "./queries";
import { RowMenu } from "./RowMenu";
import { barOf, dataDateLine, dependenciesOf, spanOf, spansOf } from "./rows";
import { TaskPanel } from "./TaskPanel";
import { taskTip } from "./tip";
import { useExports } from "./useExports";
import { usePaste, usePasteIntoEmpty } from "./usePaste";
import { usePlanActions } from "./usePlanActions";
import { usePlanCells } from "./usePlanCells";

const idOf = (row: TaskRow) => row.id;
const levelOf = (row: TaskRow) => row.level;
const EVERYTHING: Show = { critical: true, baseline: true, float: false, dependencies: true, labels: true };

/** The plan of one project: WBS grid and Gantt side by side. */
export function PlanView({ project }: { project: string }) {
  const t = useT();
  const wordsOf = useProblemText();
  const plan = usePlan(project);
  if (plan.error) return <ErrorNotice body={wordsOf(plan.error)} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <div className="faint">{t("common.loading")}</div>;
  return <PlanScreen key={project} plan={plan.data} />;
}

function PlanScreen({ plan }: { plan: Plan }) {
  const t = useT();
  const chart = useRef<GanttHandle>(null);
  const { message } = App.useApp();
  const locked = plan.locked || useFile()?.readOnly != null;
  const actions = usePlanActions(plan.project, chart);
  const exports = useExports(plan);
  const paste = usePaste(plan, actions.apply, chart);
  usePasteIntoEmpty(!locked && plan.rows.length === 0, paste);
  const columns = usePlanColumns(plan);
  const cells = usePlanCells(plan, columns.all, actions.applyAll);
  const edits = useMemo(
    () => (locked ? undefined : { ...actions.edits, ...cells, paste }),
    [locked, actions.edits, cells, paste],
  );
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [zoom, setZoom] = useState<Zoom>("week");
  const [show, setShow] = useState<Show>(() => ({
    ...EVERYTHING,
    ...remembered<Partial<Show>>("plan.show", {}),
  }));
  const [side, setSide] = useState<"details" | null>(null);
  const [findingsOpen, setFindingsOpen] = useState(false);
  const [baselineOpen, setBaselineOpen] = useState(false);
  const [today] = useState(now);

  const dependencies = useMemo(() => dependenciesOf(plan.dependencies), [plan.dependencies]);
  const nonWorking = useMemo(() => spansOf(plan.nonWorking), [plan.nonWorking]);
  const span = useMemo(() => spanOf(plan), [plan.start, plan.finish, plan.dataDate]);
  const tip = useCallback((row: TaskRow) => taskTip(t, row, plan.minutesPerDay), [t, plan.minutesPerDay]);
  const onCopied = useCallback(
    (n: number, what: "rows" | "cells") =>
      void message.success(t(what === "rows" ? "common.copied" : "grid.copiedCells", { n })),
    [message, t],
  );
  const reveal = (task: string) => chart.current?.reveal(task);
  const active = selected.length > 0 ? plan.rows.find((row) => row.id === selected[0]) : undefined;

  const changeShow = (next: Show) => {
    setShow(next);
    remember("plan.show", next);
  };
  const copySvg = () => {
    copyText(chart.current?.svg() ?? "");
    void message.success(t("plan.svgCopied"));
  };
  return (
    <div className="plan" data-testid="plan">
      <PlanToolbar
        chart={() => chart.current}
        actions={actions}
        locked={locked}
        selected={selected}
        zoom={zoom}
        today={today}
        show={show}
        dependencies={plan.dependencies}
        findings={plan.findings.length}
        empty={plan.rows.length === 0}
        exports={exports}
        onShow={changeShow}
        onFindings={() => setFindingsOpen((open) => !open)}
        onDetails={() => setSide(side === null ? "details" : null)}
        onBaseline={() => setBaselineOpen(true)}
        onCopySvg={copySvg}
      />
      <div className="plan-chart">
        {plan.rows.length === 0 ? (
          <EmptyState
            title={t("plan.empty")}
            body={t("plan.emptyBody")}
            actions={
              !locked && (
                <Button type="primary" onClick={() => actions.insert(null)}>
                  {t("plan.firstTask")}
                </Button>
              )
            }
          />
        ) : (
          <RowMenu
            actions={actions}
            locked={locked}
            selected={selected}
            dependencies={plan.dependencies}
            onDetails={() => setSide("details")}
          >
            <GanttChart
              ref={chart}
              rows={plan.rows}
              id={idOf}
              level={levelOf}
              bar={barOf}
              tip={tip}
              columns={columns.shown}
              dependencies={dependencies}
              nonWorking={nonWorking}
              span={span}
              today={today}
              dataDate={dataDateLine(plan.dataDate)}
              show={show}
              edits={edits}
              gridWidth={608}
              label={t("plan.grid", { name: plan.name })}
              onSelect={setSelected}
              onOpen={() => setSide("details")}
              onCopied={onCopied}
              onZoom={setZoom}
            />
          </RowMenu>
        )}
        {side !== null && active && (
          <TaskPanel
            row={active}
            plan={plan}
            locked={locked}
            apply={actions.apply}
            onReveal={reveal}
            onClose={() => setSide(null)}
          />
        )}
      </div>
      {findingsOpen && plan.findings.length > 0 && (
        <FindingsPanel plan={plan} onReveal={reveal} onClose={() => setFindingsOpen(false)} />
      )}
      {baselineOpen && (
        <BaselineDialog plan={plan} onSet={actions.setBaseline} onClose={() => setBaselineOpen(false)} />
      )}
    </div>
  );
}
