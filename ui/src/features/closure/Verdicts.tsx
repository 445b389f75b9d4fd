import type { ClosureVerdict } from "@/bindings";
import { StatLight, type LightColour } from "@/components";
import { useT, type Key, type Translate } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { reasonText, type ReasonLike } from "@/i18n/reasons";

/** On time, budget, quality: each verdict with its rule and the figures it rests on. */
export function Verdicts({ verdicts }: { verdicts: ClosureVerdict[] }) {
  const t = useT();
  return (
    <section className="closure-verdicts" data-testid="closure-verdicts">
      {verdicts.map((verdict) => (
        <div key={verdict.dimension} className="closure-verdict" data-testid={`verdict-${verdict.dimension}`}>
          <div className="row">
            <strong>{t(`closure.verdict_${verdict.dimension}` as Key)}</strong>
            <StatLight colour={colourOf(verdict.pass)} text={wordOf(t, verdict.pass)} />
          </div>
          <div>{figuresText(t, verdict)}</div>
          <div className="faint">
            {t("closure.rule", { rule: reasonText(t, "closureRule", withWords(t, verdict.rule)) })}
          </div>
        </div>
      ))}
    </section>
  );
}

const colourOf = (pass: boolean | null): LightColour => (pass === null ? "none" : pass ? "green" : "red");
const wordOf = (t: Translate, pass: boolean | null) =>
  t(pass === null ? "closure.unknown" : pass ? "closure.pass" : "closure.fail");

function figuresText(t: Translate, verdict: ClosureVerdict): string {
  if (Object.keys(verdict.figures.values).length === 0) return t("closure.unknownWhy");
  const code = `${verdict.dimension}_figures`;
  return reasonText(t, "closureRule", withWords(t, { code, values: verdict.figures.values }));
}

/** Grades and yes/no by their words. */
function withWords(t: Translate, reason: ReasonLike): ReasonLike {
  const { grade_code: grade, acceptance_signed: signed, ...values } = reason.values;
  const worded = { ...values };
  if (typeof grade === "string") worded.grade = choiceLabel(t, "closure_review", "quality_grade", grade);
  if (signed !== undefined) worded.signed = t(signed === 1 ? "common.yes" : "common.no");
  return { code: reason.code, values: worded };
}
