import type { Cockpit, Fact, FigureEvidence, KpiCard } from "@/bindings";
import { fileName, type TableData } from "@/components/export/table";
import type { Key, Translate } from "@/i18n";
import { entityLabel } from "@/i18n/labels";
import { marksOf, movedWord } from "./Moved";
import { figureText, targetText, wordOf } from "./figures";
import { whyText } from "./why";

/** The lists of the cockpit as tables for a workbook. Pure. */

const text = (title: string) => ({ title, kind: "text" as const });
const day = (title: string) => ({ title, kind: "date" as const });
const count = (title: string) => ({ title, kind: "number" as const });

export function scoreTable(t: Translate, cockpit: Cockpit): TableData {
  const before = new Map(cockpit.kpisBefore.map((figure) => [figure.code, figure.value]));
  const row = (card: KpiCard): Fact[] => [
    t(`kpi.${card.code}_name` as Key),
    figureText(t, card.value, card.unit, card.target),
    figureText(t, before.get(card.code) ?? null, card.unit),
    targetText(t, card),
    t(`kpi.status_${card.status}` as Key),
    card.n,
  ];
  return {
    title: t("cockpit.title"),
    note: t("cockpit.window", { from: cockpit.window.from, to: cockpit.window.to }),
    columns: [
      text("KPI"),
      text(t("cockpit.value")),
      text(t("cockpit.before")),
      text(t("cockpit.target")),
      text(t("cockpit.status")),
      count("n"),
    ],
    rows: cockpit.kpis.map(row),
  };
}

export function lightsTable(t: Translate, { lights, lightsMoved }: Cockpit): TableData {
  const marks = marksOf(lightsMoved);
  const light = (code: string) => t(`common.light_${code}` as Key);
  return {
    title: t("cockpit.lights"),
    columns: [
      text(t("cockpit.project")),
      text(t("cockpit.what")),
      text(t("cockpit.manager")),
      ...(["overall", "schedule", "cost", "risk", "quality", "reported"] as const).map((name) =>
        text(t(`cockpit.${name}`)),
      ),
      text(t("cockpit.change")),
    ],
    rows: lights.map((row) => [
      row.code,
      row.name,
      row.manager,
      ...[row.overall, row.schedule, row.cost, row.risk, row.quality].map((cell) => light(cell.light)),
      light(row.reported ?? "none"),
      movedWord(t, marks.get(row.project)),
    ]),
  };
}

export function decisionsTable(t: Translate, { decisions, decisionsMoved }: Cockpit): TableData {
  const marks = marksOf(decisionsMoved);
  return {
    title: t("cockpit.decisions"),
    columns: [
      text(t("cockpit.kind")),
      text(t("cockpit.what")),
      text(t("cockpit.project")),
      day(t("cockpit.date")),
      count(t("common.days")),
      text(t("cockpit.change")),
    ],
    rows: decisions.map((row) => [
      wordOf(t, "decision", row.kind),
      [row.code, row.title].filter(Boolean).join(" "),
      row.projectName,
      row.date,
      row.days,
      movedWord(t, marks.get(`${row.kind}.${row.id}`)),
    ]),
  };
}

export function milestonesTable(t: Translate, { milestones, milestonesMoved }: Cockpit): TableData {
  const marks = marksOf(milestonesMoved);
  return {
    title: t("cockpit.milestones"),
    columns: [
      day(t("cockpit.forecast")),
      text(t("cockpit.milestone")),
      text(t("cockpit.project")),
      day(t("cockpit.baseline")),
      count(t("cockpit.slip")),
      text(t("cockpit.status")),
      text(t("cockpit.change")),
    ],
    rows: milestones.map((row) => [
      row.forecast,
      row.name,
      row.projectName,
      row.baseline,
      row.slipDays,
      t(`cockpit.state_${row.state}` as Key),
      movedWord(t, marks.get(row.task)),
    ]),
  };
}

export function changesTable(t: Translate, { changes }: Cockpit): TableData {
  return {
    title: t("cockpit.changes"),
    columns: [
      day(t("cockpit.date")),
      text(t("cockpit.kind")),
      text(t("cockpit.what")),
      text(t("cockpit.project")),
    ],
    rows: changes.map((row) => [row.date, wordOf(t, "happening", row.kind), row.title, row.projectName]),
  };
}

/** The records behind a count and those left out, with the reasons. */
export function evidenceTable(t: Translate, title: string, evidence: FigureEvidence): TableData {
  const rows = (lines: FigureEvidence["counted"], state: string) =>
    lines.map(({ record, why }): Fact[] => [
      state,
      entityLabel(t, record.entity),
      record.code,
      record.name,
      why.map((reason) => whyText(t, reason)).join("; "),
    ]);
  return {
    title: fileName(title),
    columns: [
      text(t("cockpit.status")),
      text(t("cockpit.kind")),
      text(t("cockpit.project")),
      text(t("evidence.record")),
      text(t("evidence.why")),
    ],
    rows: [
      ...rows(evidence.counted, t("evidence.counted", { n: "" }).trim()),
      ...rows(evidence.leftOut, t("evidence.leftOut", { n: "" }).trim()),
    ],
  };
}
