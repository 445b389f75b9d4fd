import { useMemo } from "react";
import { EmptyState, ErrorNotice } from "@/components";
import { useT } from "@/i18n";
import { useProblemText } from "@/platform";
import { useCrossDependencies } from "../queries";
import "../portfolio.css";
import { CrossTable } from "./CrossTable";
import { impactOf } from "./impact";

/** What a project drives in others, what it waits for, and how far these have moved. */
export function CrossTab({ project }: { project: string }) {
  const t = useT();
  const wordsOf = useProblemText();
  const links = useCrossDependencies();
  const rows = useMemo(() => impactOf(links.data?.rows ?? [], project), [links.data, project]);
  if (links.error) return <ErrorNotice body={wordsOf(links.error)} onRetry={() => void links.refetch()} />;
  if (!links.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  return (
    <div className="screen-body fill">
      <CrossTable
        rows={rows}
        sides
        empty={<EmptyState title={t("portfolio.crossEmpty")} body={t("portfolio.crossEmptyBody")} />}
      />
    </div>
  );
}
