import { CheckCircleOutlined, ExclamationCircleOutlined } from "@ant-design/icons";
import type { ClosureBlocker } from "@/bindings";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { reasonText } from "@/i18n/reasons";
import { paths } from "@/lib/paths";
import { useGo } from "@/platform";

const SHOWN = 5;
/** Where what blocks is dealt with when it has no record of its own. */
const TABS: Record<string, string> = { not_delivered: "overview", unfinished_tasks: "plan" };

interface Props {
  project: string;
  blockers: ClosureBlocker[];
  /** Nothing can be changed any more. */
  fixed: boolean;
}

/** What keeps the project open, each with the way to it. */
export function Blockers({ project, blockers, fixed }: Props) {
  const t = useT();
  const go = useGo();
  return (
    <section className="card" data-testid="closure-blockers">
      <h2 className="card-title">
        {t("closure.blockers")} <span className="soft">{blockers.length}</span>
      </h2>
      {blockers.length === 0 ? (
        <div className="closure-clear">
          <CheckCircleOutlined /> {t("closure.blockersNone")}
        </div>
      ) : (
        <>
          {blockers.map((blocker) => (
            <div key={blocker.code} className="closure-blocker" data-testid={`blocker-${blocker.code}`}>
              <Words
                blocker={blocker}
                onOpen={
                  blocker.code in TABS ? () => go(paths.project(project, TABS[blocker.code])) : undefined
                }
              />
              {blocker.entity && (
                <ul>
                  {blocker.records.slice(0, SHOWN).map((record) => (
                    <li key={record.id}>
                      <button
                        type="button"
                        className="way ellipsis"
                        onClick={() => go(paths.record(blocker.entity!, record.id))}
                      >
                        {blocker.entity === "gate_review"
                          ? choiceLabel(t, "gate_review", "gate", record.name)
                          : record.name}
                      </button>
                    </li>
                  ))}
                  {blocker.records.length > SHOWN && (
                    <li className="faint">{t("closure.more", { n: blocker.records.length - SHOWN })}</li>
                  )}
                </ul>
              )}
            </div>
          ))}
          {!fixed && blockers.some((blocker) => !blocker.waived) && (
            <div className="closure-hint faint">{t("closure.blockersHint")}</div>
          )}
        </>
      )}
    </section>
  );
}

function Words({ blocker, onOpen }: { blocker: ClosureBlocker; onOpen?: () => void }) {
  const t = useT();
  const words = reasonText(t, "closureBlocker", { code: blocker.code, values: { count: blocker.count } });
  return (
    <div>
      {blocker.waived ? (
        <CheckCircleOutlined className="faint" />
      ) : (
        <ExclamationCircleOutlined className="closure-warn" />
      )}{" "}
      {onOpen ? (
        <button type="button" className="way" onClick={onOpen}>
          {words}
        </button>
      ) : (
        words
      )}
      {blocker.waived && <span className="faint"> · {t("closure.waivedItem")}</span>}
    </div>
  );
}
