import type { ClosureView, FieldSchema, RecordView } from "@/bindings";
import { Money } from "@/components";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date, NONE, number, percent, signed } from "@/lib/format";
import { Figure } from "./Figure";
import { Judgement } from "./Judgement";
import { Lessons } from "./Lessons";
import { trail } from "./Steps";
import { Verdicts } from "./Verdicts";

interface Props {
  view: ClosureView;
  review: RecordView;
  schema: FieldSchema[];
  fixed: boolean;
}

const rate = (value: number | null) =>
  value === null ? NONE : (value > 0 ? "+" : "") + percent(value / 10_000);

/** The review form as a page: figures from the records, judgement from people. */
export function ReviewForm({ view, review, schema, fixed }: Props) {
  const t = useT();
  const { figures } = view;
  const missed = (dimension: string) =>
    view.verdicts.find((verdict) => verdict.dimension === dimension)?.pass === false;
  const judge = (...names: string[]) => (
    <Judgement review={review} schema={schema} names={names} fixed={fixed} />
  );
  return (
    <article className="closure-page" data-testid="closure-form">
      <Head view={view} review={review} />
      <Part title={t("closure.part1")}>
        <div className="closure-figures">
          <Figure name={t("closure.goals")}>{t("closure.goalsCount", { n: figures.goals })}</Figure>
          <Figure name={t("closure.completion")}>
            {figures.completion === null ? NONE : percent(figures.completion / 10_000)}
          </Figure>
          <Figure name={t("closure.changes")}>{figures.changesApproved}</Figure>
        </div>
        {judge("goal_completion", "goal_comment")}
      </Part>
      <Part title={t("closure.part2")}>
        <div className="closure-figures">
          <Figure name={t("closure.budget")}>
            <Money fen={figures.budget} unit />
          </Figure>
          <Figure name={t("closure.actualCost")}>
            <Money fen={figures.actualCost} unit />
          </Figure>
          <Figure name={t("closure.costDeviation")} bad={missed("budget")}>
            {rate(figures.costDeviationRate)}
          </Figure>
        </div>
        {judge("cost_comment")}
      </Part>
      <Part title={t("closure.part3")}>
        <div className="closure-figures">
          <Figure name={t("closure.originalFinish")}>{date(figures.originalFinish)}</Figure>
          <Figure name={t("closure.baselineFinish")}>{date(figures.baselineFinish)}</Figure>
          <Figure name={t("closure.actualFinish")}>{date(figures.actualFinish)}</Figure>
          <Figure name={t("closure.plannedDays")}>{number(figures.plannedDays)}</Figure>
          <Figure name={t("closure.daysLate")} bad={missed("on_time")}>
            {signed(figures.scheduleDeviationDays)}
          </Figure>
          <Figure name={t("closure.scheduleDeviation")} bad={missed("on_time")}>
            {rate(figures.scheduleDeviationRate)}
          </Figure>
        </div>
        {judge("schedule_comment")}
      </Part>
      <Part title={t("closure.part4")}>
        <div className="closure-figures">
          <Figure name={t("closure.checks")}>{`${figures.checksPassed} / ${figures.checks}`}</Figure>
          <Figure name={t("closure.failedMandatory")} bad={figures.failedMandatoryChecks > 0}>
            {figures.failedMandatoryChecks}
          </Figure>
          <Figure name={t("closure.risks")}>{figures.risks}</Figure>
        </div>
        {judge("quality_grade", "acceptance_signed", "open_critical_defects", "quality_comment")}
      </Part>
      <Part title={t("closure.part5")}>
        <Lessons project={view.project} lessons={view.lessons} locked={fixed} />
        {judge("lessons_summary")}
      </Part>
      <Part title={t("closure.conclusionPart")}>
        <Verdicts verdicts={view.verdicts} />
        {judge("conclusion")}
      </Part>
    </article>
  );
}

function Head({ view, review }: { view: ClosureView; review: RecordView }) {
  const t = useT();
  const { figures } = view;
  return (
    <header className="closure-head">
      <h2 className="closure-title">{t("closure.form")}</h2>
      <div className="closure-head-facts">
        <span>
          <span className="soft">{t("closure.project")}</span> {view.projectCode} {view.projectName}
        </span>
        <span>
          <span className="soft">{t("closure.code")}</span> {String(review.fields.code ?? "")}
        </span>
        <span data-testid="closure-status">
          <span className="soft">{t("closure.status")}</span>{" "}
          {choiceLabel(t, "closure_review", "status", String(review.fields.status ?? ""))}
        </span>
      </div>
      <div className="faint">
        {t("closure.asOf", { date: date(figures.asOf) })} ·{" "}
        {t(figures.locked ? "closure.lockedFigures" : "closure.liveFigures")}
      </div>
      {trail(t, view).map((line) => (
        <div key={line} className="soft">
          {line}
        </div>
      ))}
    </header>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="closure-part">
      <h3 className="closure-part-title">{title}</h3>
      {children}
    </section>
  );
}
