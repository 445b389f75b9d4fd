import { FullscreenOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import type { Cockpit, CockpitAsk } from "@/bindings";
import { ExportMenu } from "@/components/export/ExportMenu";
import { useT } from "@/i18n";
import { scoreTable } from "./tables";

interface Props {
  cockpit: Cockpit;
  ask: CockpitAsk;
  onAsk: (ask: CockpitAsk) => void;
  onPresent: () => void;
}

/** What the figures are counted over, what they stand beside, and the way to the meeting's screen. */
export function CockpitBar({ cockpit, ask, onAsk, onPresent }: Props) {
  const t = useT();
  const spans = ["month", "quarter", "twelve_months"] as const;
  const besides = ["last_month", "last_freeze"] as const;
  return (
    <>
      <Segmented
        size="small"
        value={ask.span}
        aria-label={t("cockpit.span")}
        data-testid="cockpit-span"
        onChange={(span) => onAsk({ ...ask, span })}
        options={spans.map((value) => ({
          value,
          label: <span data-testid={`span-${value}`}>{t(`cockpit.span_${value}`)}</span>,
        }))}
      />
      <Segmented
        size="small"
        value={ask.beside}
        aria-label={t("cockpit.beside")}
        data-testid="cockpit-beside"
        onChange={(beside) => onAsk({ ...ask, beside })}
        options={besides.map((value) => ({
          value,
          label: <span data-testid={`beside-${value}`}>{t(`cockpit.beside_${value}`)}</span>,
        }))}
      />
      <ExportMenu name={t("cockpit.title")} table={() => scoreTable(t, cockpit)} testId="export-score" />
      <Button
        size="small"
        icon={<FullscreenOutlined />}
        title={t("cockpit.presentHelp")}
        data-testid="action-present"
        onClick={onPresent}
      >
        {t("cockpit.present")}
      </Button>
    </>
  );
}

/** What the figures stand beside, in words. */
export function ComparedWith({ cockpit }: { cockpit: Cockpit }) {
  const t = useT();
  const { kind, month, dataDate } = cockpit.compared;
  const word = kind === "frozen" || kind === "recomputed" ? kind : "none";
  return (
    <span data-testid="compared">
      {t(`cockpit.compared_${word}`, { month: month ?? "", date: dataDate ?? "" })}
    </span>
  );
}
