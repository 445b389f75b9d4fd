import { Button } from "antd";
import { SettingOutlined } from "@ant-design/icons";
import { useState } from "react";
import { commands, type BandCount, type RiskBoard as Board, type RiskValue } from "@/bindings";
import { ErrorNotice } from "@/components";
import { useT } from "@/i18n";
import { NONE, wan } from "@/lib/format";
import { useProblemText, useRead } from "@/platform";
import { Figure } from "../Figure";
import { bandWord } from "./bands";
import { MatrixDialog } from "./MatrixDialog";
import { ActionTable, MovedTable, TopTable, WaitingTable } from "./tables";
import "./risk-board.css";

/** The risks of the portfolio as a whole: bands, the ten gravest, what moved, what waits, what is overdue, what it is worth. */
export function RiskBoard() {
  const t = useT();
  const wordsOf = useProblemText();
  const [setting, setSetting] = useState(false);
  const board = useRead(["records", "settings", "reports"], ["risk-board"], commands.riskBoard);
  if (board.error) return <ErrorNotice body={wordsOf(board.error)} onRetry={() => void board.refetch()} />;
  if (!board.data) return <div className="faint">{t("common.loading")}</div>;
  const data = board.data;
  return (
    <div className="risk-board" data-testid="risk-board">
      <div className="risk-strip">
        {[...data.bands].reverse().map((band) => (
          <Band key={band.band} band={band} />
        ))}
        <Figure
          title={t("risk.waiting")}
          value={t("risk.count", { n: data.waiting.length })}
          note={
            data.waitingTenths === null
              ? t("risk.noneWaits")
              : t("risk.meanWait", { days: (data.waitingTenths / 10).toFixed(1) })
          }
        />
        <Figure
          title={t("risk.issues")}
          value={t("risk.count", { n: data.openIssues })}
          note={t("risk.overdueOf", { n: data.overdueIssues })}
        />
        <Figure
          title={t("risk.lateActions")}
          value={t("risk.count", { n: data.actions.length })}
          note={t("risk.lateReviews", { n: data.overdueReviews })}
        />
        <Value value={data.value} />
        <div className="grow" />
        <Button
          icon={<SettingOutlined />}
          data-testid="action-matrix-settings"
          onClick={() => setSetting(true)}
        >
          {t("risk.settings")}
        </Button>
      </div>
      <Tables board={data} />
      {setting && <MatrixDialog matrix={data.matrix} onClose={() => setSetting(false)} />}
    </div>
  );
}

function Tables({ board }: { board: Board }) {
  const t = useT();
  const since = board.since ? t("risk.since", { month: board.since }) : t("risk.noFrozen");
  return (
    <div className="risk-tables">
      <Section title={t("risk.top")} note={t("risk.topNote")}>
        <TopTable lines={board.top} />
      </Section>
      <Section title={t("risk.moved")} note={since}>
        <MovedTable lines={board.moved} />
      </Section>
      <Section title={t("risk.clock")} note={t("risk.clockNote", { date: board.asOf })}>
        <WaitingTable lines={board.waiting} />
      </Section>
      <Section title={t("risk.lateActions")} note="">
        <ActionTable lines={board.actions} />
      </Section>
    </div>
  );
}

function Section({ title, note, children }: { title: string; note: string; children: React.ReactNode }) {
  return (
    <section className="card risk-section">
      <h3>
        {title} <span className="faint risk-section-note">{note}</span>
      </h3>
      {children}
    </section>
  );
}

function Band({ band }: { band: BandCount }) {
  const t = useT();
  const change = band.before === null ? null : band.count - band.before;
  const moved = change === null ? "" : change === 0 ? "±0" : change > 0 ? `+${change}` : String(change);
  return (
    <div className={`risk-figure risk-${band.band}`} data-testid={`band-${band.band}`}>
      <span className="soft">{bandWord(t, band.band)}</span>
      <strong>{band.count}</strong>
      <span className="faint">{moved}</span>
    </div>
  );
}

/** Expected loss beside the contingency that is held against it: a hint, not a rule. */
function Value({ value }: { value: RiskValue }) {
  const t = useT();
  const short = value.contingency < value.residualThreats;
  return (
    <div className="risk-figure" data-testid="risk-value" title={t("risk.valueHelp")}>
      <span className="soft">
        {t("risk.expected", { n: value.valued, all: value.valued + value.unvalued })}
      </span>
      <strong>{value.valued === 0 ? NONE : `${wan(value.threats)} → ${wan(value.residualThreats)}`}</strong>
      <span className={short ? "risk-short" : "faint"}>
        {t(short ? "risk.contingencyShort" : "risk.contingency", { money: wan(value.contingency) })}
        {value.opportunities > 0 && ` · ${t("risk.chances", { money: wan(value.opportunities) })}`}
      </span>
    </div>
  );
}
