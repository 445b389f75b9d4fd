import { useEffect, useRef, useState } from "react";
import type { Cockpit } from "@/bindings";
import { useT } from "@/i18n";
import { fullScreen } from "@/platform";
import { Changes } from "./Changes";
import { Decisions } from "./Decisions";
import { LightsMatrix } from "./LightsMatrix";
import { Milestones } from "./Milestones";
import { Scorecard } from "./Scorecard";
import { useBehind } from "./useBehind";

interface Props {
  cockpit: Cockpit;
  span: string;
  onClose: () => void;
}

const PAGES = ["score", "lights", "decisions", "milestones", "changes"] as const;
type Page = (typeof PAGES)[number];

/** The cockpit for a meeting: one part a page, in large type, on the whole screen. Arrow keys turn pages, Escape leaves. */
export function Presentation({ cockpit, span, onClose }: Props) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const behind = useBehind(cockpit, span);
  useEffect(() => {
    void fullScreen(true);
    place.current?.focus();
    return () => void fullScreen(false);
  }, []);
  const turn = (by: number) => setAt((page) => Math.max(0, Math.min(PAGES.length - 1, page + by)));
  const leavePanel = () => {
    behind.close();
    place.current?.focus();
  };
  const keys: Record<string, () => void> = {
    ArrowRight: () => turn(1),
    PageDown: () => turn(1),
    " ": () => turn(1),
    ArrowLeft: () => turn(-1),
    PageUp: () => turn(-1),
    Home: () => setAt(0),
    End: () => setAt(PAGES.length - 1),
    Escape: behind.panel ? leavePanel : onClose,
  };
  return (
    <div
      ref={place}
      className="presentation"
      role="dialog"
      aria-modal
      aria-label={t("cockpit.present")}
      tabIndex={-1}
      data-testid="presentation"
      data-page={PAGES[at]}
      onKeyDown={(event) => {
        const act = keys[event.key];
        if (!act) return;
        event.preventDefault();
        event.stopPropagation();
        act();
      }}
    >
      <header className="presentation-head">
        <strong>{t("cockpit.title")}</strong>
        <span>{t("export.dataDate", { date: cockpit.asOf })}</span>
        <span className="grow" />
        <span className="faint">{t("cockpit.presentHint")}</span>
        <span className="num" data-testid="presentation-page">
          {t("cockpit.presentPage", { page: at + 1, pages: PAGES.length })}
        </span>
      </header>
      <div className="presentation-body">
        <PageOf page={PAGES[at]!} cockpit={cockpit} behind={behind} />
      </div>
      {behind.panel}
    </div>
  );
}

interface PageProps {
  page: Page;
  cockpit: Cockpit;
  behind: ReturnType<typeof useBehind>;
}

function PageOf({ page, cockpit, behind: { onKpi, onProject, onEvidence } }: PageProps) {
  if (page === "score") return <Scorecard cockpit={cockpit} onOpen={onKpi} />;
  if (page === "lights") return <LightsMatrix cockpit={cockpit} onOpen={onProject} onEvidence={onEvidence} />;
  if (page === "decisions") return <Decisions cockpit={cockpit} onEvidence={onEvidence} />;
  if (page === "milestones") return <Milestones cockpit={cockpit} onEvidence={onEvidence} />;
  return <Changes cockpit={cockpit} onEvidence={onEvidence} />;
}
