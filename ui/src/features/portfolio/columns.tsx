import type { LightCell, PortfolioRow } from "@/bindings";
import { Money, StatLight, Watermelon, type Column, type LightColour } from "@/components";
import type { Key, Translate } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { reasonText } from "@/i18n/reasons";
import { date, NONE, percent, signed, wan } from "@/lib/format";
import { Meter } from "./Meter";

type Dimension = "overall" | "schedule" | "cost" | "risk" | "quality";
const ORDER = ["red", "amber", "green", "none"];

/** The columns of the project list. */
export function portfolioColumns(t: Translate): Column<PortfolioRow>[] {
  return [
    { id: "code", title: t("portfolio.code"), width: 104, value: (row) => row.code },
    { id: "name", title: t("portfolio.name"), width: 160, grow: true, value: (row) => row.name },
    { id: "program", title: t("portfolio.program"), width: 92, value: (row) => row.program },
    { id: "department", title: t("portfolio.department"), width: 96, value: (row) => row.department },
    { id: "manager", title: t("portfolio.manager"), width: 76, value: (row) => row.manager },
    {
      id: "stage",
      title: t("portfolio.stage"),
      width: 86,
      value: (row) => choiceLabel(t, "project", "stage", row.stage),
    },
    light(t, "overall", "portfolio.overall", 98),
    light(t, "schedule", "portfolio.schedule", 62),
    light(t, "cost", "portfolio.cost", 62),
    light(t, "risk", "portfolio.risk", 62),
    light(t, "quality", "portfolio.quality", 62),
    reported(t),
    share(t, "portfolio.timeProgress", "portfolio.timeProgressHelp", (row) => row.timeProgress),
    share(t, "portfolio.progress", "portfolio.progressHelp", (row) => row.progress),
    share(t, "portfolio.moneyProgress", "portfolio.moneyProgressHelp", (row) => row.money.used),
    day(t, "portfolio.baselineFinish", (row) => row.baselineFinish),
    day(t, "portfolio.forecastFinish", (row) => row.actualFinish ?? row.finish),
    {
      id: "slip",
      title: t("portfolio.slip"),
      width: 90,
      align: "right",
      value: (row) => row.slipDays,
      text: (row) => (row.slipDays === null ? NONE : signed(row.slipDays)),
      render: (row) => (
        <span className={row.slipDays !== null && row.slipDays > 0 ? "figure-late" : undefined}>
          {row.slipDays === null ? NONE : signed(row.slipDays)}
        </span>
      ),
    },
    money(t, "portfolio.budget", (row) => row.money.budget),
    money(t, "portfolio.actual", (row) => row.money.actual),
    money(t, "portfolio.forecast", (row) => row.money.forecast),
    {
      id: "deviation",
      title: t("portfolio.deviation"),
      width: 80,
      align: "right",
      value: (row) => row.money.deviation,
      text: (row) => deviation(row.money.deviation),
    },
    count(t, "portfolio.majorRisks", (row) => row.majorRisks),
    count(t, "portfolio.openChanges", (row) => row.openChanges),
  ];
}

/** Hundredths of a percent with a sign. */
export function deviation(value: number | null): string {
  if (value === null) return NONE;
  return (value > 0 ? "+" : "") + percent(value / 10_000);
}

function light(t: Translate, dimension: Dimension, title: Key, width: number): Column<PortfolioRow> {
  const cell = (row: PortfolioRow): LightCell | null => row.lights?.[dimension] ?? null;
  const whole = dimension === "overall";
  return {
    id: `light-${dimension}`,
    title: t(title),
    width,
    align: whole ? "left" : "center",
    value: (row) => (cell(row) ? ORDER.indexOf(cell(row)!.light) : null),
    text: (row) => (cell(row) ? t(`common.light_${cell(row)!.light as LightColour}`) : ""),
    render: (row) => {
      const shown = cell(row);
      if (!shown) return whole ? <span className="faint">{NONE}</span> : null;
      const why = shown.reasons.map((reason) => reasonText(t, "light", reason)).join("\n");
      return <StatLight colour={shown.light as LightColour} compact={!whole} title={why || undefined} />;
    },
  };
}

function reported(t: Translate): Column<PortfolioRow> {
  return {
    id: "reported",
    title: t("portfolio.reported"),
    width: 164,
    value: (row) => (row.lights ? ORDER.indexOf(row.lights.reported ?? "none") : null),
    text: (row) => (row.lights ? t(`common.light_${(row.lights.reported ?? "none") as LightColour}`) : ""),
    render: ({ lights }) =>
      lights && (
        <span className="row">
          <StatLight
            colour={(lights.reported ?? "none") as LightColour}
            title={lights.reportedReason || undefined}
          />
          {lights.watermelon && <Watermelon />}
        </span>
      ),
  };
}

function share(
  t: Translate,
  title: Key,
  help: Key,
  value: (row: PortfolioRow) => number | null,
): Column<PortfolioRow> {
  const text = (row: PortfolioRow) => {
    const part = value(row);
    return part === null ? NONE : percent(part / 10_000, 1, 0);
  };
  return {
    id: title,
    title: t(title),
    width: 92,
    value,
    text,
    render: (row) => <Meter part={value(row)} text={text(row)} title={t(help)} />,
  };
}

function day(t: Translate, title: Key, value: (row: PortfolioRow) => string | null): Column<PortfolioRow> {
  return { id: title, title: t(title), width: 94, value, text: (row) => date(value(row)) };
}

function money(t: Translate, title: Key, value: (row: PortfolioRow) => number | null): Column<PortfolioRow> {
  return {
    id: title,
    title: t(title),
    width: 92,
    align: "right",
    value,
    text: (row) => wan(value(row)),
    render: (row) => <Money fen={value(row)} />,
  };
}

function count(t: Translate, title: Key, value: (row: PortfolioRow) => number): Column<PortfolioRow> {
  return {
    id: title,
    title: t(title),
    width: 80,
    align: "right",
    value,
    text: (row) => (value(row) === 0 ? "" : String(value(row))),
  };
}
