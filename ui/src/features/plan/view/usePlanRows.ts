import { useCallback, useMemo, useState } from "react";
import type { PlanView, TaskRow } from "@/bindings";
import { useT } from "@/i18n";
import { filtered, isFiltering, NO_FILTER, type Filter } from "./filter";
import { grouped, STATUSES, type Grouping, type Status } from "./group";

export interface PlanRows {
  /** The rows that are seen. */
  rows: readonly TaskRow[];
  filter: Filter;
  setFilter(filter: Filter): void;
  filtering: boolean;
  /** Rows that match, of all rows. */
  matching: number;
  grouping: Grouping;
  setGrouping(grouping: Grouping): void;
  /** Rows that are there for their place only. */
  faint(row: TaskRow): boolean;
}

/** Which rows of the plan are seen: filtered, with their summaries, or in groups. */
export function usePlanRows(plan: PlanView, findings: ReadonlyMap<string, string>): PlanRows {
  const t = useT();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [grouping, setGrouping] = useState<Grouping>("none");
  const { dataDate } = plan;
  const kept = useMemo(
    () => filtered(plan.rows, filter, { dataDate, findings }),
    [plan.rows, filter, dataDate, findings],
  );
  const rows = useMemo(() => {
    if (grouping === "none") return kept.rows;
    const name = (key: string) => {
      if (grouping === "resource") return key === "" ? t("grid.nobody") : key;
      return STATUSES.includes(key as Status) ? t(`grid.status_${key as Status}`) : key;
    };
    const heading = (key: string, n: number) => t("grid.heading", { name: name(key), n });
    return grouped(
      kept.rows.filter((row) => !kept.context.has(row.id)),
      grouping,
      dataDate,
      { heading },
    );
  }, [kept, grouping, dataDate, t]);
  const { context } = kept;
  const faint = useCallback((row: TaskRow) => context.has(row.id), [context]);
  const filtering = isFiltering(filter);
  return { rows, filter, setFilter, filtering, matching: kept.matching, grouping, setGrouping, faint };
}
