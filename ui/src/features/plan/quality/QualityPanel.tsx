import { useState } from "react";
import { CopyOutlined } from "@ant-design/icons";
import { App, Button, Segmented } from "antd";
import { commands, type ScheduleQualityView } from "@/bindings";
import { copyText, ErrorNotice, SidePanel, StatLight } from "@/components";
import { LIGHT, verdictWord } from "@/components/quality/words";
import { useT } from "@/i18n";
import { date } from "@/lib/format";
import { useProblemText, useRead } from "@/platform";
import { CheckItem } from "./CheckItem";
import { checkTable } from "./table";
import "./quality.css";

interface Props {
  project: string;
  onReveal(task: string): void;
  onClose(): void;
}

/** The fourteen checks of a plan beside it: figure, threshold and verdict, and the tasks behind what fails. */
export function QualityPanel({ project, onReveal, onClose }: Props) {
  const t = useT();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const quality = useRead(["plan", "settings", "projects"], ["schedule-quality", project], () =>
    commands.scheduleQuality(project),
  );
  const copy = (view: ScheduleQualityView) => {
    const rows = checkTable(t, view);
    copyText(rows.text);
    void message.success(t("common.copied", { n: rows.count }));
  };
  return (
    <SidePanel
      title={t("scheduleQuality.title")}
      width={480}
      testId="plan-quality"
      onClose={onClose}
      actions={
        quality.data && (
          <Button
            type="text"
            icon={<CopyOutlined />}
            data-testid="action-copy-quality"
            onClick={() => copy(quality.data)}
          >
            {t("scheduleQuality.copy")}
          </Button>
        )
      }
    >
      {quality.error && <ErrorNotice body={wordsOf(quality.error)} onRetry={() => void quality.refetch()} />}
      {!quality.data && !quality.error && <div className="faint">{t("common.loading")}</div>}
      {quality.data && <Checks view={quality.data} onReveal={onReveal} />}
    </SidePanel>
  );
}

type Shown = "all" | "failed";

function Checks({ view, onReveal }: { view: ScheduleQualityView; onReveal(task: string): void }) {
  const t = useT();
  const [shown, setShown] = useState<Shown>("all");
  const checks = view.checks.filter((check) => shown === "all" || check.verdict === "fail");
  const tally = [
    ["pass", view.passed],
    ["fail", view.failed],
    ["not_applicable", view.notApplicable],
  ] as const;
  const asOf =
    view.dataDateOf === "project" ? "scheduleQuality.asOf_project" : "scheduleQuality.asOf_portfolio";
  return (
    <>
      <p className="soft quality-lead">{t("scheduleQuality.lead")}</p>
      <div className="row quality-facts">
        {tally.map(([verdict, n]) => (
          <StatLight key={verdict} colour={LIGHT[verdict]!} text={`${verdictWord(t, verdict)} ${n}`} />
        ))}
        <div className="grow" />
        <Segmented<Shown>
          size="small"
          value={shown}
          onChange={setShown}
          options={[
            { value: "all", label: t("scheduleQuality.all") },
            {
              value: "failed",
              label: <span data-testid="quality-failed">{t("scheduleQuality.failed")}</span>,
            },
          ]}
        />
      </div>
      <div className="row faint quality-facts">
        <span>{t(asOf, { date: date(view.dataDate) })}</span>
        <span className="ellipsis">
          {view.baseline
            ? t("scheduleQuality.against", { name: view.baseline.name })
            : t("scheduleQuality.noBaseline")}
        </span>
      </div>
      <ul className="quality-checks">
        {checks.map((check) => (
          <CheckItem key={check.code} check={check} day={view.minutesPerDay} onReveal={onReveal} />
        ))}
      </ul>
      {checks.length === 0 && <div className="faint">{t("scheduleQuality.none")}</div>}
      <p className="faint quality-lead">{t("scheduleQuality.change")}</p>
    </>
  );
}
