import { Tabs } from "antd";
import type { EvidenceLine, FigureRecord } from "@/bindings";
import { EmptyState, ErrorNotice, SidePanel } from "@/components";
import { RecordList, wayTo } from "@/components/evidence/RecordList";
import { ExportMenu } from "@/components/export/ExportMenu";
import { useT } from "@/i18n";
import { entityLabel } from "@/i18n/labels";
import { useGo, useProblemText } from "@/platform";
import { useFigure } from "./queries";
import { evidenceTable } from "./tables";
import { whyText } from "./why";

interface Props {
  figure: string;
  title: string;
  /** Lines that went since the earlier day. */
  gone: FigureRecord[];
  onClose: () => void;
}

/** What stands behind a count: the records that count, those left out and why, those that went. */
export function FigurePanel({ figure, title, gone, onClose }: Props) {
  const t = useT();
  const wordsOf = useProblemText();
  const evidence = useFigure(figure);
  const data = evidence.data;
  const tabs = data && [
    { key: "counted", label: t("evidence.counted", { n: data.counted.length }), lines: data.counted },
    { key: "left-out", label: t("evidence.leftOut", { n: data.leftOut.length }), lines: data.leftOut },
  ];
  return (
    <SidePanel
      title={title}
      width={620}
      testId="figure-panel"
      onClose={onClose}
      actions={
        data && <ExportMenu name={title} table={() => evidenceTable(t, title, data)} testId="export-figure" />
      }
    >
      {evidence.error && (
        <ErrorNotice body={wordsOf(evidence.error)} onRetry={() => void evidence.refetch()} />
      )}
      {tabs && (
        <Tabs
          size="small"
          items={[
            ...tabs.map(({ key, label, lines }) => ({
              key,
              label: <span data-testid={`tab-${key}`}>{label}</span>,
              children: <Lines lines={lines} testId={`evidence-${key}`} />,
            })),
            ...(gone.length > 0
              ? [
                  {
                    key: "gone",
                    label: <span data-testid="tab-gone">{t("evidence.gone", { n: gone.length })}</span>,
                    children: <RecordList records={gone} />,
                  },
                ]
              : []),
          ]}
        />
      )}
    </SidePanel>
  );
}

/** As many lines as a person reads; the export holds all. */
const SHOWN = 300;

function Lines({ lines, testId }: { lines: EvidenceLine[]; testId: string }) {
  const t = useT();
  const go = useGo();
  if (lines.length === 0)
    return (
      <EmptyState
        title={t(testId === "evidence-counted" ? "evidence.noneCounted" : "evidence.noneLeftOut")}
      />
    );
  return (
    <ul className="record-list" data-testid={testId}>
      {lines.slice(0, SHOWN).map(({ record, why }, index) => (
        <li key={record.entity + record.id + index}>
          <button
            type="button"
            className="record-line"
            onClick={() => go(wayTo(record.entity, record.id, record.project))}
          >
            <span className="record-kind">{entityLabel(t, record.entity)}</span>
            <span className="grow line-words">
              <span>
                <span className="faint">{record.code}</span> {record.name}
              </span>
              <span className="soft">{why.map((reason) => whyText(t, reason)).join(" · ")}</span>
            </span>
          </button>
        </li>
      ))}
      {lines.length > SHOWN && <li className="faint">{t("evidence.more", { n: lines.length - SHOWN })}</li>}
    </ul>
  );
}
