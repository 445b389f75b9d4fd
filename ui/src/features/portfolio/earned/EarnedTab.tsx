import { useMemo, useState } from "react";
import type { EarnedTask, ProjectEarnedValue } from "@/bindings";
import { DataTable, EmptyState, ErrorNotice, type Column } from "@/components";
import { useT, type Key, type Translate } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date, fixed, percent, wan } from "@/lib/format";
import { useProblemText } from "@/platform";
import { figureColumns } from "./columns";
import { Curve } from "./Curve";
import { FigureTable } from "./FigureTable";
import { useEarnedValue } from "./queries";
import { TaskMeasure } from "./TaskMeasure";
import { indexFigures, moneyFigures, timeFigures } from "./words";
import "./earned.css";

const keyOf = (row: EarnedTask) => row.task;

/** Earned value of a project: the S-curve, every figure with its formula, and the tasks with how each is measured. */
export function EarnedTab({ project, locked }: { project: string; locked: boolean }) {
  const t = useT();
  const wordsOf = useProblemText();
  const view = useEarnedValue(project);
  const [open, setOpen] = useState<string | null>(null);
  const costed = view.data?.value?.tasks.some((task) => task.figures.ac !== null) ?? false;
  const columns = useMemo(() => taskColumns(t, costed), [t, costed]);
  if (view.error) return <ErrorNotice body={wordsOf(view.error)} onRetry={() => void view.refetch()} />;
  if (!view.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  const { value, missing, asOf } = view.data;
  if (value === null)
    return (
      <div className="screen-body">
        <EmptyState title={t("earned.missing")} body={t(`earned.missing_${missing}` as Key)} />
      </div>
    );
  const chosen = value.tasks.find((task) => task.task === open);
  return (
    <div className="screen-body earned" data-testid="earned-value">
      <div className="earned-head">
        <div className="earned-left">
          <Curve curve={value.curve} figures={value.figures} asOf={asOf} />
          <Basis value={value} />
        </div>
        <FigureTable
          groups={[
            [t("earned.indices"), indexFigures(t, value.figures)],
            [t("earned.time"), [...timeFigures(t, value.timing), ...finishes(t, value)]],
            [t("earned.money"), moneyFigures(t, value.figures)],
          ]}
        />
      </div>
      <div className="earned-tasks">
        <DataTable
          label={t("earned.tasks")}
          testId="earned-tasks"
          columns={columns}
          rows={value.tasks}
          rowKey={keyOf}
          openKey={open}
          onOpen={(row) => setOpen(row.task)}
          empty={<EmptyState title={t("earned.noTasks")} body="" />}
        />
      </div>
      {chosen && chosen.row !== null && (
        <TaskMeasure project={project} task={chosen} locked={locked} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

function Basis({ value }: { value: ProjectEarnedValue }) {
  const t = useT();
  const share = percent(value.figures.bac === 0 ? null : value.planCost / value.figures.bac);
  return (
    <p className="faint earned-basis" data-testid="earned-basis">
      {t("earned.measuredAgainst", { name: value.baseline })}
      {" · "}
      {t(`earned.basis_${value.basis}` as Key, { cost: wan(value.planCost), share })}
    </p>
  );
}

function finishes(t: Translate, value: ProjectEarnedValue) {
  const late = value.forecastFinish !== null && value.forecastFinish > value.finish;
  return [
    { name: t("earned.finish"), value: date(value.finish), definition: t("earned.finish_is") },
    {
      name: t("earned.forecastFinish"),
      value: date(value.forecastFinish),
      definition: t("earned.forecastFinish_is"),
      bad: late,
    },
  ];
}

/** Cost columns only where cost is kept by task: budget lines name no tasks. */
function taskColumns(t: Translate, costed: boolean): Column<EarnedTask>[] {
  return [
    {
      id: "row",
      title: t("earned.row"),
      width: 52,
      align: "right",
      value: (row) => row.row,
      text: (row) => (row.row === null ? "" : fixed(row.row, 1, 0)),
    },
    { id: "name", title: t("earned.task"), width: 200, grow: true, value: (row) => row.name },
    {
      id: "method",
      title: t("earned.method"),
      width: 150,
      value: (row) => choiceLabel(t, "task", "earned_method", row.method),
    },
    {
      id: "finish",
      title: t("earned.finish"),
      width: 96,
      value: (row) => row.finish,
      text: (row) => date(row.finish),
    },
    ...figureColumns<EarnedTask>(t, (row) => row.figures).filter(
      ({ id }) => costed || !["ac", "cv", "cpi", "eac"].includes(id),
    ),
    {
      id: "doubt",
      title: t("earned.doubt"),
      width: 160,
      value: (row) => (row.doubt === null ? "" : t(`earned.doubt_${row.doubt}` as Key)),
    },
  ];
}
