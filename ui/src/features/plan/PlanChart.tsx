import { useCallback, useMemo, useState, type RefObject } from "react";
import { App, Button } from "antd";
import type { PlanView as Plan, TaskRow } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { GanttChart, type GanttEdits, type GanttHandle, type Show, type Zoom } from "@/features/gantt";
import { useT } from "@/i18n";
import { ColumnMenu, type ColumnAt } from "./columns/ColumnMenu";
import { moved, widened } from "./columns/layout";
import type { PlanColumns } from "./columns/usePlanColumns";
import { RowMenu } from "./RowMenu";
import { barOf, calendarsOf, dataDateLine, dependenciesOf, spanOf, spansOf } from "./rows";
import { taskTip } from "./tip";
import type { PlanActions } from "./usePlanActions";
import { NO_FILTER } from "./view/filter";
import { DRAFT, isDraft } from "./view/noTask";
import type { PlanRows } from "./view/usePlanRows";

const idOf = (row: TaskRow) => row.id;
const levelOf = (row: TaskRow) => row.level;

interface Props {
  plan: Plan;
  chart: RefObject<GanttHandle | null>;
  actions: PlanActions;
  edits: GanttEdits | undefined;
  columns: PlanColumns;
  seen: PlanRows;
  locked: boolean;
  selected: readonly string[];
  show: Show;
  /** The tasks of the driving path that is marked. */
  driving: ReadonlySet<string>;
  /** The dependencies of that path. */
  drivingLinks: ReadonlySet<string>;
  today: number;
  /** Text to be marked wherever a cell shows it. */
  found: string;
  onSelect(ids: readonly string[]): void;
  onDetails(): void;
  onZoom(zoom: Zoom): void;
}

/** The grid and the Gantt of a plan that has rows, with the menus over them. */
export function PlanChart({ plan, chart, actions, edits, columns, seen, locked, selected, ...rest }: Props) {
  const t = useT();
  const { message } = App.useApp();
  const [menu, setMenu] = useState<ColumnAt | null>(null);
  const dependencies = useMemo(
    () => dependenciesOf(plan.dependencies, rest.drivingLinks),
    [plan.dependencies, rest.drivingLinks],
  );
  const nonWorking = useMemo(() => spansOf(plan.nonWorking), [plan.nonWorking]);
  const calendars = useMemo(() => calendarsOf(plan.hours), [plan.hours]);
  const hoursOf = useCallback(
    (row: TaskRow) => (row.hours === null ? null : (calendars.get(row.hours) ?? null)),
    [calendars],
  );
  const span = useMemo(() => spanOf(plan), [plan.start, plan.finish, plan.dataDate]);
  const tip = useCallback((row: TaskRow) => taskTip(t, row, plan), [t, plan]);
  const { driving } = rest;
  const bar = useCallback(
    (row: TaskRow) => {
      const own = barOf(row);
      return own !== null && driving.has(row.id) ? { ...own, driving: true } : own;
    },
    [driving],
  );
  const onCopied = useCallback(
    (n: number, what: "rows" | "cells") =>
      void message.success(t(what === "rows" ? "common.copied" : "grid.copiedCells", { n })),
    [message, t],
  );
  // New tasks are typed below the last one, where the plan is seen as it is.
  const open = edits?.insert !== undefined && !seen.filtering;
  const rows = useMemo(() => (open ? [...seen.rows, DRAFT] : seen.rows), [open, seen.rows]);
  const faint = useCallback((row: TaskRow) => isDraft(row) || seen.faint(row), [seen.faint]);
  if (seen.rows.length === 0) {
    const clear = () => seen.setFilter(NO_FILTER);
    return (
      <EmptyState
        title={t("grid.noMatch")}
        body={t("grid.noMatchBody")}
        actions={<Button onClick={clear}>{t("common.clearFilters")}</Button>}
      />
    );
  }
  return (
    <RowMenu
      actions={actions}
      chart={() => chart.current}
      locked={locked}
      structural={seen.grouping === "none"}
      selected={selected}
      dependencies={plan.dependencies}
      onDetails={rest.onDetails}
    >
      <GanttChart
        ref={chart}
        rows={rows}
        isDraft={isDraft}
        id={idOf}
        level={levelOf}
        bar={bar}
        tip={tip}
        columns={columns.shown}
        widths={columns.layout.widths}
        dependencies={dependencies}
        nonWorking={nonWorking}
        hours={calendars.get("") ?? null}
        hoursOf={hoursOf}
        span={span}
        today={rest.today}
        dataDate={dataDateLine(plan.dataDate)}
        show={rest.show}
        edits={edits}
        faint={faint}
        found={rest.found}
        gridWidth={608}
        label={t("plan.grid", { name: plan.name })}
        onSelect={rest.onSelect}
        onOpen={rest.onDetails}
        onCopied={onCopied}
        onZoom={rest.onZoom}
        onWidth={(column, width) => columns.setLayout(widened(columns.layout, column, width))}
        onMoveColumn={(column, before) => columns.setLayout(moved(columns.layout, column, before))}
        onColumnMenu={(column, at) => setMenu({ column, ...at })}
      />
      {menu && <ColumnMenu at={menu} columns={columns} onClose={() => setMenu(null)} />}
    </RowMenu>
  );
}
