import type { ReactNode } from "react";
import type { ActionLine, RiskLine } from "@/bindings";
import { StatLight } from "@/components";
import { useT, type Key, type Translate } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date, NONE, wan } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo } from "@/platform";
import { BAND_LIGHTS, bandWord } from "./bands";

/** The short tables of the risk board; a row leads to its record. */

interface Part<Line> {
  title: string;
  right?: boolean;
  cell: (line: Line) => ReactNode;
}

function Lines<Line extends { id: string }>(props: {
  lines: Line[];
  parts: Part<Line>[];
  name: string;
  to: (line: Line) => string;
}) {
  const t = useT();
  const go = useGo();
  if (props.lines.length === 0) return <p className="faint risk-none">{t("risk.none")}</p>;
  return (
    <table className="risk-lines" data-testid={props.name}>
      <thead>
        <tr>
          {props.parts.map((part) => (
            <th key={part.title} className={part.right ? "num" : undefined}>
              {part.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.lines.map((line) => (
          <tr key={line.id} onClick={() => go(props.to(line))}>
            {props.parts.map((part, place) => (
              <td key={part.title} className={part.right ? "num" : undefined}>
                {place === 0 ? (
                  <button type="button" className="link-button">
                    {part.cell(line)}
                  </button>
                ) : (
                  part.cell(line)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const named = (t: Translate): Part<RiskLine>[] => [
  { title: t("field.code"), cell: (line) => line.code },
  { title: t("risk.one"), cell: (line) => <span title={line.projectName}>{line.title}</span> },
];

const toRisk = (line: RiskLine) => paths.record("risk", line.id);

function score(t: Translate, line: RiskLine) {
  return (
    <StatLight colour={BAND_LIGHTS[line.band] ?? "none"} text={`${line.score} ${bandWord(t, line.band)}`} />
  );
}

const near = (t: Translate, line: RiskLine) =>
  line.proximity ? choiceLabel(t, "risk", "proximity", line.proximity) : NONE;

export function TopTable({ lines }: { lines: RiskLine[] }) {
  const t = useT();
  const parts: Part<RiskLine>[] = [
    ...named(t),
    { title: t("record.derived_score"), cell: (line) => score(t, line) },
    { title: t("field.proximity"), cell: (line) => near(t, line) },
    { title: t("field.status"), cell: (line) => choiceLabel(t, "risk", "status", line.status) },
    { title: t("field.owner"), cell: (line) => line.owner },
    {
      title: t("risk.expectedShort"),
      right: true,
      cell: (line) => (line.expected === null ? NONE : wan(line.expected)),
    },
  ];
  return <Lines lines={lines} parts={parts} name="risk-top" to={toRisk} />;
}

export function MovedTable({ lines }: { lines: RiskLine[] }) {
  const t = useT();
  const parts: Part<RiskLine>[] = [
    ...named(t),
    {
      title: t("risk.movement"),
      cell: (line) => (line.movement ? t(`risk.movement_${line.movement}` as Key) : ""),
    },
    {
      title: t("risk.fromTo"),
      right: true,
      cell: (line) => `${line.scoreBefore ?? NONE} → ${line.movement === "closed" ? NONE : line.score}`,
    },
  ];
  return <Lines lines={lines} parts={parts} name="risk-moved" to={toRisk} />;
}

export function WaitingTable({ lines }: { lines: RiskLine[] }) {
  const t = useT();
  const parts: Part<RiskLine>[] = [
    ...named(t),
    { title: t("risk.sinceTitle"), cell: (line) => date(line.since) },
    { title: t("risk.days"), right: true, cell: (line) => line.days ?? NONE },
    {
      title: t("field.response_due"),
      cell: (line) =>
        line.overdueDays > 0 ? (
          <span className="risk-short">
            {t("risk.lateBy", { date: date(line.due), n: line.overdueDays })}
          </span>
        ) : (
          date(line.due)
        ),
    },
    { title: t("risk.escalation"), cell: (line) => escalation(t, line) },
  ];
  return <Lines lines={lines} parts={parts} name="risk-waiting" to={toRisk} />;
}

function escalation(t: Translate, line: RiskLine): ReactNode {
  if (line.status === "escalated") return t("risk.escalatedTo", { name: line.escalatedTo });
  if (line.escalate) return <span className="risk-short">{t("risk.escalateNow")}</span>;
  return line.escalationDue ? t("risk.escalateAfter", { date: date(line.escalationDue) }) : NONE;
}

export function ActionTable({ lines }: { lines: ActionLine[] }) {
  const t = useT();
  const parts: Part<ActionLine>[] = [
    { title: t("entity.risk"), cell: (line) => line.riskCode },
    {
      title: t("field.risk_action__title"),
      cell: (line) => <span title={line.projectName}>{line.title}</span>,
    },
    { title: t("field.owner"), cell: (line) => line.owner },
    { title: t("field.due_on"), cell: (line) => date(line.due) },
    { title: t("risk.lateDays"), right: true, cell: (line) => line.days },
  ];
  return (
    <Lines
      lines={lines}
      parts={parts}
      name="risk-actions-late"
      to={(line) => paths.record("risk", line.risk)}
    />
  );
}
