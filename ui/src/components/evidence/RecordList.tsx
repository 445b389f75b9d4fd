import type { FigureRecord } from "@/bindings";
import { useT } from "@/i18n";
import { entityLabel } from "@/i18n/labels";
import { paths } from "@/lib/paths";
import { useGo } from "@/platform";
import "./evidence.css";

/** Where a record is shown. */
export function wayTo(entity: string, id: string, project: string | null): string {
  if (entity === "project") return paths.project(id);
  if (entity === "task" && project) return paths.project(project, "plan");
  if (entity === "closure_review" && project) return paths.project(project, "closure");
  return paths.record(entity, id);
}

/** Records by kind, number and name; a click opens one. */
export function RecordList({ records }: { records: FigureRecord[] }) {
  const t = useT();
  const go = useGo();
  return (
    <ul className="record-list" data-testid="record-list">
      {records.map((record) => (
        <li key={record.entity + record.id}>
          <button
            type="button"
            className="record-line"
            onClick={() => go(wayTo(record.entity, record.id, record.project))}
          >
            <span className="record-kind">{entityLabel(t, record.entity)}</span>
            <span className="faint record-code">{record.code}</span>
            <span className="ellipsis grow">{record.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
