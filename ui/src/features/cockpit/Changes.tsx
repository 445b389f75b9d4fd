import type { Happening } from "@/bindings";
import { EmptyState } from "@/components";
import { useT } from "@/i18n";
import { paths } from "@/lib/paths";
import { useGo } from "@/platform";
import { wordOf } from "./figures";

/** What happened in the two weeks before the data date, newest first. */
export function Changes({ changes }: { changes: Happening[] }) {
  const t = useT();
  const go = useGo();
  return (
    <section className="card panel panel-changes" data-testid="changes">
      <h2 className="card-title">
        {t("cockpit.changes")}
        <span className="soft panel-count">{changes.length}</span>
      </h2>
      <div className="panel-scroll">
        {changes.length === 0 && <EmptyState title={t("cockpit.changesNone")} />}
        {changes.map((change, index) => (
          <button
            key={index}
            type="button"
            className="line-item"
            disabled={!change.project}
            onClick={() => change.project && go(paths.project(change.project))}
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
      </div>
    </section>
  );
}
