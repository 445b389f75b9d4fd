import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { App, Button } from "antd";
import type { PlanView as Plan } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { ErrorNotice } from "@/components/ErrorNotice";
import { copyText } from "@/components/table/copy";
import type { GanttHandle, Show, Zoom } from "@/features/gantt";
import { useT } from "@/i18n";
import { remember, remembered, useFile, useProblemText } from "@/platform";
import { usePlanColumns } from "./columns/usePlanColumns";
import { FindingsPanel } from "./FindingsPanel";
import { KeySheet } from "./KeySheet";
import { now } from "./now";
import "./plan.css";
import { PlanChart } from "./PlanChart";
import { PlanPrint } from "./PlanPrint";
import { QualityPanel } from "./quality/QualityPanel";
import { usePlan } from "./queries";
import { TaskPanel } from "./TaskPanel";
import { PlanToolbar } from "./toolbar/PlanToolbar";
import { RowTools } from "./toolbar/RowTools";
import { SHOWN_FIRST } from "./toolbar/shown";
import { PlanRulesDialog } from "./rules/PlanRulesDialog";
import { useDrivingPath } from "./useDrivingPath";
import { useExports } from "./useExports";
import { useGridEdits } from "./useGridEdits";
import { usePaste, usePasteIntoEmpty } from "./usePaste";
import { usePlanActions } from "./usePlanActions";
import { usePlanCells } from "./usePlanCells";
import { usePlanKeys } from "./usePlanKeys";
import { usePlanLinks } from "./usePlanLinks";
import { FindBar } from "./view/FindBar";
import { isTask } from "./view/noTask";
import { usePlanRows } from "./view/usePlanRows";
import { PlanVersions } from "./versions/PlanVersions";
import { useVersions } from "./versions/version";

/** The plan of one project: WBS grid and Gantt side by side; or a trial of it, or two versions compared. */
export function PlanView({ project, panel }: { project: string; panel?: string }) {
  return (
    <PlanVersions
      project={project}
      panel={panel}
      screen={(plan, key) => <PlanScreen key={key} plan={plan} panel={panel} />}
    >
      <PlanNow project={project} panel={panel} />
    </PlanVersions>
  );
}

function PlanNow({ project, panel }: { project: string; panel?: string }) {
  const t = useT();
  const wordsOf = useProblemText();
  const plan = usePlan(project);
  if (plan.error) return <ErrorNotice body={wordsOf(plan.error)} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <div className="faint">{t("common.loading")}</div>;
  return <PlanScreen key={project} plan={plan.data} panel={panel} />;
}

function PlanScreen({ plan, panel }: { plan: Plan; panel?: string }) {
  const t = useT();
  const chart = useRef<GanttHandle>(null);
  const place = useRef<HTMLDivElement>(null);
  const { message } = App.useApp();
  const locked = plan.locked || useFile()?.readOnly != null;
  const actions = usePlanActions(plan.project, chart);
  const exports = useExports(plan);
  const paste = usePaste(plan, actions.apply, chart);
  usePasteIntoEmpty(!locked && plan.rows.length === 0, paste);
  const columns = usePlanColumns(plan);
  const seen = usePlanRows(plan, columns.findings);
  const cells = usePlanCells(plan, columns.all, actions.applyAll);
  const links = usePlanLinks(plan, actions.apply);
  const all = useMemo(
    () => ({ ...actions.edits, ...cells, ...links, paste }),
    [actions.edits, cells, links, paste],
  );
  const edits = useGridEdits(all, locked, seen.grouping);
  const [selection, setSelection] = useState<readonly string[]>([]);
  const selected = useMemo(() => selection.filter(isTask), [selection]);
  const [zoom, setZoom] = useState<Zoom>("week");
  const [show, setShow] = useState<Show>(() => ({
    ...SHOWN_FIRST,
    ...remembered<Partial<Show>>("plan.show", {}),
  }));
  const [side, setSide] = useState<"details" | "quality" | null>(panel === "quality" ? panel : null);
  const [findingsOpen, setFindingsOpen] = useState(false);
  const [find, setFind] = useState<string | null>(null);
  const [keysOpen, setKeysOpen] = useState(false);
  const [printing, setPrinting] = useState(false);
  const [rulesOpen, setRulesOpen] = useState(false);
  const theChart = useCallback(() => chart.current, []);
  const [today] = useState(now);
  usePlanKeys({
    find: () => setFind(find ?? ""),
    help: () => setKeysOpen(true),
    leave: () => leave(place.current, chart.current),
  });

  const { wanted } = useVersions();
  useEffect(() => {
    if (wanted !== null && plan.rows.some((row) => row.id === wanted)) chart.current?.reveal(wanted);
    // Only once, when the plan comes back from a comparison.
  }, [wanted]);
  const reveal = (task: string) => chart.current?.reveal(task);
  const active = selected.length > 0 ? plan.rows.find((row) => row.id === selected[0]) : undefined;

  const path = useDrivingPath(plan.project, side === "details" && active ? active.id : null);

  const changeShow = useCallback((next: Show) => {
    setShow(next);
    remember("plan.show", next);
  }, []);
  const copySvg = () => {
    copyText(chart.current?.svg() ?? "");
    void message.success(t("plan.svgCopied"));
  };
  return (
    <div className="plan" data-testid="plan">
      <PlanToolbar
        chart={theChart}
        actions={actions}
        locked={locked}
        structural={seen.grouping === "none"}
        selected={selected}
        zoom={zoom}
        today={today}
        show={show}
        dependencies={plan.dependencies}
        findings={plan.findings.length}
        empty={plan.rows.length === 0}
        exports={exports}
        rows={
          <RowTools
            plan={plan}
            seen={seen}
            columns={columns}
            onFind={() => setFind(find ?? "")}
            onKeys={() => setKeysOpen(true)}
          />
        }
        onShow={changeShow}
        onFindings={() => setFindingsOpen((open) => !open)}
        onDetails={() => setSide(side === "details" ? null : "details")}
        onRules={() => setRulesOpen(true)}
        onQuality={() => setSide(side === "quality" ? null : "quality")}
        onPrint={() => setPrinting(true)}
        onCopySvg={copySvg}
      />
      {find !== null && (
        <FindBar
          text={find}
          rows={seen.rows}
          columns={columns.shown}
          from={selection[0] ?? null}
          chart={() => chart.current}
          onText={setFind}
          onClose={() => setFind(null)}
        />
      )}
      <div ref={place} className="plan-chart">
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
          <PlanChart
            plan={plan}
            chart={chart}
            actions={actions}
            edits={edits}
            columns={columns}
            seen={seen}
            locked={locked}
            selected={selected}
            show={show}
            driving={path.driving}
            drivingLinks={path.links}
            today={today}
            found={find?.trim() ?? ""}
            onSelect={setSelection}
            onDetails={() => setSide("details")}
            onZoom={setZoom}
          />
        )}
        {side === "quality" && (
          <QualityPanel project={plan.project} onReveal={reveal} onClose={() => setSide(null)} />
        )}
        {side === "details" && active && (
          <TaskPanel
            row={active}
            plan={plan}
            locked={locked}
            apply={actions.apply}
            path={path}
            onReveal={reveal}
            onClose={() => setSide(null)}
          />
        )}
      </div>
      {findingsOpen && plan.findings.length > 0 && (
        <FindingsPanel plan={plan} onReveal={reveal} onClose={() => setFindingsOpen(false)} />
      )}
      <PlanPrint plan={plan} chart={theChart} columns={columns.shown} open={printing} onOpen={setPrinting} />
      {rulesOpen && (
        <PlanRulesDialog
          plan={plan}
          locked={locked}
          apply={actions.apply}
          onClose={() => setRulesOpen(false)}
        />
      )}
      {keysOpen && <KeySheet onClose={() => setKeysOpen(false)} />}
    </div>
  );
}

/** From the grid to the toolbar above it, and back. */
function leave(place: HTMLElement | null, chart: GanttHandle | null): void {
  const inside = place?.contains(document.activeElement) === true;
  const tools = place?.parentElement?.querySelector<HTMLElement>(".plan-toolbar button:not(:disabled)");
  if (inside) tools?.focus();
  else chart?.focus();
}
