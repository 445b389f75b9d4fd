import { commands } from "@/bindings";
import { RecordsPane } from "@/components/records/RecordsPane";
import { useT } from "@/i18n";
import { NONE, percent, wan } from "@/lib/format";
import { useRead } from "@/platform";
import { ChangeConditions } from "./change/ChangeConditions";
import { ChangeImpact } from "./change/ChangeImpact";
import { ChangeLead } from "./change/ChangeLead";
import { Figure } from "./Figure";
import "./risk/risk-board.css";

interface Props {
  openId?: string | null;
  onOpen?: (id: string | null) => void;
  /** Only the requests of this project. */
  project?: string;
  locked?: boolean;
}

/** The register of change requests, with how change control goes above it. */
export function ChangeRegister({ openId, onOpen, project, locked }: Props) {
  const t = useT();
  return (
    <RecordsPane
      entity="change_request"
      openId={openId}
      onOpen={onOpen}
      project={project}
      locked={locked}
      header={<Figures project={project} />}
      lead={(request) => <ChangeLead request={request} />}
      tabs={(request) => [
        { key: "impact", label: t("change.impact"), view: <ChangeImpact request={request} /> },
        { key: "conditions", label: t("change.conditions"), view: <ChangeConditions request={request} /> },
      ]}
    />
  );
}

function Figures({ project }: { project?: string }) {
  const t = useT();
  const figures = useRead(["records", "projects"], ["change-figures", project ?? null], () =>
    commands.changeFigures(project ?? null),
  ).data;
  if (!figures) return null;
  const share = (value: number | null) => (value === null ? NONE : percent(value / 10_000));
  const days =
    figures.leadTenths === null ? NONE : t("change.days", { n: (figures.leadTenths / 10).toFixed(1) });
  return (
    <div className="risk-strip change-figures" data-testid="change-figures">
      <Figure title={t("change.lead")} value={days} note={t("change.leadNote")} />
      <Figure
        title={t("change.approvalRate")}
        value={share(figures.approvalRate)}
        note={t("change.decided", { approved: figures.approved, rejected: figures.rejected })}
      />
      <Figure
        title={t("change.emergencyRate")}
        value={share(figures.emergencyRate)}
        note={t("change.late", { n: figures.late })}
      />
      <Figure
        title={t("change.waits")}
        value={String(figures.undecided)}
        note={t("change.submitted", { n: figures.submitted })}
      />
      <Figure
        title={t("change.growth")}
        value={`${share(figures.costGrowth)} / ${share(figures.daysGrowth)}`}
        note={t("change.growthNote", { money: wan(figures.approvedCost), days: figures.approvedDays })}
      />
    </div>
  );
}
