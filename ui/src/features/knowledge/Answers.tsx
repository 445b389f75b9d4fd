import { Tag } from "antd";
import type { LessonView } from "@/bindings";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date } from "@/lib/format";

/** How proposals answered a lesson, and how often it was taken up. */
export function Answers({ view }: { view: LessonView }) {
  const t = useT();
  const { reuse, answers } = view;
  return (
    <div className="stack" data-testid="lesson-answers">
      <dl className="lesson-counts">
        {(["shown", "adopted", "notApplicable"] as const).map((name) => (
          <div key={name}>
            <dt className="faint">{t(`knowledge.count_${name}`)}</dt>
            <dd>{reuse[name]}</dd>
          </div>
        ))}
      </dl>
      {answers.length === 0 && <div className="soft">{t("knowledge.noAnswers")}</div>}
      {answers.map((answer) => (
        <div key={answer.proposal} className="lesson-trace">
          <div className="row">
            <Tag>{choiceLabel(t, "lesson_answer", "answer", answer.answer)}</Tag>
            <span className="grow">{answer.name}</span>
            <span className="faint">{answer.answeredOn && date(answer.answeredOn)}</span>
          </div>
          {answer.reason && <div className="soft">{answer.reason}</div>}
        </div>
      ))}
    </div>
  );
}
