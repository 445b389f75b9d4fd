import { useEffect, useState } from "react";
import { Button } from "antd";
import type { Cockpit, CockpitAsk } from "@/bindings";
import { EmptyState, ErrorNotice, PageHeader } from "@/components";
import { useT } from "@/i18n";
import { remember, remembered, requestImport, useFile, useProblemText } from "@/platform";
import { CockpitBar, ComparedWith } from "./CockpitBar";
import { Panels } from "./Panels";
import { Presentation } from "./Presentation";
import { useCockpit } from "./queries";
import "./cockpit.css";

const SPAN = "cockpit-span";
const BESIDE = "cockpit-beside";

/** The whole portfolio on one screen: figures against targets, lights, decisions, changes, milestones. */
export function CockpitView() {
  const t = useT();
  const wordsOf = useProblemText();
  const [ask, setAsk] = useAsk();
  const cockpit = useCockpit(ask);
  const [presenting, setPresenting] = useState(false);
  useKey("F11", () => setPresenting(true));
  if (cockpit.error)
    return <ErrorNotice body={wordsOf(cockpit.error)} onRetry={() => void cockpit.refetch()} />;
  if (!cockpit.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  const { window } = cockpit.data;
  return (
    <div className="screen" data-testid="cockpit">
      <PageHeader
        title={t("cockpit.title")}
        facts={
          <>
            <span>{t("cockpit.window", { from: window.from, to: window.to })}</span>
            <span className="faint ellipsis">
              <ComparedWith cockpit={cockpit.data} />
            </span>
          </>
        }
        actions={
          <CockpitBar cockpit={cockpit.data} ask={ask} onAsk={setAsk} onPresent={() => setPresenting(true)} />
        }
      />
      <Body cockpit={cockpit.data} span={ask.span} />
      {presenting && (
        <Presentation cockpit={cockpit.data} span={ask.span} onClose={() => setPresenting(false)} />
      )}
    </div>
  );
}

function Body({ cockpit, span }: { cockpit: Cockpit; span: string }) {
  const t = useT();
  const file = useFile();
  return (
    <div className="screen-body fill">
      {file?.projects === 0 ? (
        <EmptyState
          title={t("cockpit.emptyTitle")}
          body={t("cockpit.emptyBody")}
          actions={
            !file.readOnly && (
              <Button type="primary" data-testid="action-import" onClick={() => requestImport()}>
                {t("cockpit.import")}
              </Button>
            )
          }
        />
      ) : (
        <Panels cockpit={cockpit} span={span} />
      )}
    </div>
  );
}

/** How the cockpit was looked at last. */
function useAsk(): [CockpitAsk, (ask: CockpitAsk) => void] {
  const [ask, setAsk] = useState<CockpitAsk>({
    span: remembered(SPAN, "twelve_months"),
    beside: remembered(BESIDE, "last_month"),
  });
  return [
    ask,
    (next) => {
      remember(SPAN, next.span);
      remember(BESIDE, next.beside);
      setAsk(next);
    },
  ];
}

function useKey(key: string, act: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== key) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  });
}
