import { useEffect } from "react";
import type { PlanView, TaskRow } from "@/bindings";
import { ChartPrint, type Column, type GanttHandle } from "@/features/gantt";
import { useT } from "@/i18n";

interface Props {
  plan: PlanView;
  chart(): GanttHandle | null;
  columns: readonly Column<TaskRow>[];
  open: boolean;
  onOpen(open: boolean): void;
}

/** Printing the plan, also with the keys that print everywhere. */
export function PlanPrint({ plan, chart, columns, open, onOpen }: Props) {
  const t = useT();
  const empty = plan.rows.length === 0;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "p") return;
      event.preventDefault();
      if (!empty) onOpen(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [empty, onOpen]);
  if (!open) return null;
  return (
    <ChartPrint
      chart={chart}
      title={`${plan.code} ${plan.name}`}
      name={t("plan.pictureName", { name: plan.name })}
      note={t("plan.printNote", { date: plan.dataDate })}
      columns={columns.filter((column) => !column.pictures && !column.tree)}
      onClose={() => onOpen(false)}
    />
  );
}
