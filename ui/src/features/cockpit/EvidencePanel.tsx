import { Tabs } from "antd";
import { ErrorNotice, SidePanel } from "@/components";
import { useT, type Key } from "@/i18n";
import { useProblemText } from "@/platform";
import { DefinitionCard } from "./DefinitionCard";
import { ExcludedTable, IncludedTable } from "./EvidenceTables";
import { figureText, targetText } from "./figures";
import { OutlookLine } from "./OutlookLine";
import { OverrideLine } from "./OverrideLine";
import { useEvidence } from "./queries";
import { TrendChart } from "./TrendChart";

interface Props {
  kpi: string;
  span: string;
  onClose: () => void;
}

/** Everything behind one figure: the records that made it, those left out and why, its definition, its run. */
export function EvidencePanel({ kpi, span, onClose }: Props) {
  const t = useT();
  const wordsOf = useProblemText();
  const evidence = useEvidence(kpi, span);
  const data = evidence.data;
  return (
    <SidePanel title={t(`kpi.${kpi}_name` as Key)} width={820} testId="kpi-panel" onClose={onClose}>
      {evidence.error && (
        <ErrorNotice body={wordsOf(evidence.error)} onRetry={() => void evidence.refetch()} />
      )}
      {data && (
        <>
          <div className="evidence-head">
            <span className="kpi-value">
              {figureText(t, data.card.value, data.card.unit, data.card.target)}
            </span>
            <span className="soft">{targetText(t, data.card)}</span>
            <span className="faint">{t("kpi.sample", { n: data.card.n })}</span>
          </div>
          <OutlookLine card={data.card} />
          <OverrideLine card={data.card} />
          <Tabs
            size="small"
            items={[
              {
                key: "included",
                label: <span data-testid="tab-included">{t("kpi.included", { n: data.rows.length })}</span>,
                children: <IncludedTable rows={data.rows} />,
              },
              {
                key: "excluded",
                label: (
                  <span data-testid="tab-excluded">{t("kpi.excludedTab", { n: data.excluded.length })}</span>
                ),
                children: <ExcludedTable rows={data.excluded} />,
              },
              {
                key: "definition",
                label: <span data-testid="tab-definition">{t("kpi.definition")}</span>,
                children: <DefinitionCard card={data.card} />,
              },
              {
                key: "trend",
                label: <span data-testid="tab-trend">{t("kpi.trend")}</span>,
                children: <TrendChart card={data.card} />,
              },
            ]}
          />
        </>
      )}
    </SidePanel>
  );
}
