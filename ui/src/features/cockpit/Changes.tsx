import type { Cockpit } from "@/bindings";
import { EmptyState } from "@/components";
import { wayTo } from "@/components/evidence/RecordList";
import { useT } from "@/i18n";
import { useGo } from "@/platform";
import { wordOf } from "./figures";
import { Panel } from "./Panel";
import { changesTable } from "./tables";

interface Props {
  cockpit: Cockpit;
  onEvidence: (figure: string) => void;
}

/** What happened in the two weeks before the data date, newest first; a line opens the record. */
export function Changes({ cockpit, onEvidence }: Props) {
  const t = useT();
  const go = useGo();
  const { changes } = cockpit;
  return (
    <Panel
      name="changes"
      title={t("cockpit.changes")}
      count={changes.length}
      figure="changes"
      table={() => changesTable(t, cockpit)}
      onEvidence={onEvidence}
    >
      {changes.length === 0 && <EmptyState title={t("cockpit.changesNone")} />}
      {changes.map((change, index) => (
        <button
          key={index}
          type="button"
          className="line-item"
          onClick={() => go(wayTo(change.entity, change.id, change.project))}
        >
          <span className="faint">{change.date.slice(5)}</span>
          <span className="line-kind">{wordOf(t, "happening", change.kind)}</span>
          <span className="ellipsis grow">
            {[change.title, change.projectName]
              .filter((word, at, all) => word && all.indexOf(word) === at)
              .join(" · ")}
          </span>
        </button>
      ))}
    </Panel>
  );
}
