import type { ReactNode } from "react";
import type { MoneyView, PortfolioRow, ProjectOverview } from "@/bindings";
import { Money } from "@/components";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date, NONE, percent, signed } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo } from "@/platform";

/** Names with their values in two columns. */
function Facts({ rows }: { rows: [string, ReactNode][] }) {
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name} className="fact">
          <dt className="soft">{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const share = (part: number | null) => (part === null ? NONE : percent(part / 10_000));

/** Time passed, work done, money used: three bars on one scale. */
export function Progress({ row }: { row: PortfolioRow }) {
  const t = useT();
  const parts: [string, number | null][] = [
    [t("project.timeProgress"), row.timeProgress],
    [t("project.workProgress"), row.progress],
    [t("project.moneyProgress"), row.money.used],
  ];
  return (
    <section className="card" data-testid="overview-progress">
      <h2 className="card-title">
        <Way project={row.id} tab="plan" words={t("project.progress")} testId="open-progress" />
      </h2>
      <div className="card-body">
        {parts.map(([name, part]) => (
          <div key={name} className="triple">
            <span className="triple-name soft">{name}</span>
            <span className="triple-track" aria-hidden="true">
              <span
                className={part !== null && part > 10_000 ? "triple-fill over" : "triple-fill"}
                style={{ width: `${Math.max(0, Math.min(100, (part ?? 0) / 100))}%` }}
              />
            </span>
            <span className="num triple-text">{share(part)}</span>
          </div>
        ))}
        <Dates row={row} />
      </div>
    </section>
  );
}

function Dates({ row }: { row: PortfolioRow }) {
  const t = useT();
  const slip = row.slipDays === null ? NONE : t("project.slipDays", { days: signed(row.slipDays) });
  return (
    <Facts
      rows={[
        [t("project.start"), date(row.start)],
        [t("project.baseline"), date(row.baselineFinish)],
        row.actualFinish
          ? [t("project.actual"), date(row.actualFinish)]
          : [t("project.forecast"), date(row.finish)],
        [
          t("project.slip"),
          <span key="slip" className={(row.slipDays ?? 0) > 0 ? "figure-bad" : undefined}>
            {slip}
          </span>,
        ],
      ]}
    />
  );
}

/** Its money; the title leads to the lines of the budget that add up to it. */
export function MoneyFigures({ project, money }: { project: string; money: MoneyView }) {
  const t = useT();
  const deviation = money.deviation;
  return (
    <section className="card" data-testid="overview-money">
      <h2 className="card-title">
        <Way project={project} tab="budget" words={t("project.money")} testId="open-budget" />
      </h2>
      <div className="card-body">
        <Facts
          rows={[
            [t("project.original"), <Money key="o" fen={money.original} />],
            [t("project.budget"), <Money key="b" fen={money.budget} />],
            [t("project.committed"), <Money key="c" fen={money.committed} />],
            [t("project.booked"), <Money key="a" fen={money.actual} />],
            [t("project.estimate"), <Money key="f" fen={money.forecast} />],
            [
              t("project.deviation"),
              <span key="d" className={(deviation ?? 0) > 0 ? "figure-bad" : undefined}>
                {(deviation ?? 0) > 0 ? "+" : ""}
                {share(deviation)}
              </span>,
            ],
          ]}
        />
      </div>
    </section>
  );
}

interface WayProps {
  project: string;
  tab: string;
  words: string;
  testId: string;
}

/** The way to the tab that holds the records behind a figure. */
export function Way({ project, tab, words, testId }: WayProps) {
  const go = useGo();
  return (
    <button
      type="button"
      className="way"
      data-testid={testId}
      onClick={() => go(paths.project(project, tab))}
    >
      {words} ›
    </button>
  );
}

/** The plan, the checks and the registers in figures, each with the way to its tab. */
export function Counts({ overview }: { overview: ProjectOverview }) {
  const t = useT();
  const { row, plan, checks } = overview;
  const way = (tab: string, words: string) => (
    <Way key={tab} project={row.id} tab={tab} words={words} testId={`open-${tab}`} />
  );
  const closure = overview.closure
    ? choiceLabel(t, "closure_review", "status", overview.closure)
    : t("project.closureNone");
  return (
    <section className="card overview-counts" data-testid="overview-counts">
      <div>
        <h2 className="card-title">{way("plan", t("project.plan"))}</h2>
        <Facts
          rows={[
            [t("project.tasks"), plan.tasks],
            [t("project.finished"), plan.finished],
            [t("project.critical"), plan.critical],
            [t("project.overdue"), plan.overdue],
            [t("project.dependencies"), plan.dependencies],
            [t("project.baselines"), plan.baselines],
          ]}
        />
      </div>
      <div>
        <h2 className="card-title">{way("quality", t("project.checks"))}</h2>
        <Facts
          rows={[
            [t("project.passed"), checks.passed],
            [t("project.failed"), checks.failed],
            [t("project.open"), checks.open],
            [t("project.notApplicable"), checks.notApplicable],
          ]}
        />
      </div>
      <div>
        <h2 className="card-title">{way("risks", t("project.registers"))}</h2>
        <Facts
          rows={[
            [t("project.openRisks"), row.openRisks],
            [t("project.majorRisks"), row.majorRisks],
            [t("project.openChanges"), way("changes", String(row.openChanges))],
            [t("project.closure"), way("closure", closure)],
          ]}
        />
      </div>
    </section>
  );
}
