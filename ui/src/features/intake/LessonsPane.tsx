import { useState } from "react";
import { Input, Radio } from "antd";
import { commands, type MatchedLesson, type ProposalView } from "@/bindings";
import { useT, type Key } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { useAct } from "./useAct";

const ANSWERS = ["read", "adopted", "not_applicable"];

/** The lessons that match; each is answered before the proposal is handed in. */
export function LessonsPane({ view }: { view: ProposalView }) {
  const t = useT();
  if (view.lessons.length === 0) return <div className="faint">{t("intake.noLessons")}</div>;
  return (
    <div className="stack" data-testid="proposal-lessons">
      {view.lessons.map((lesson) => (
        <Lesson key={lesson.lesson.id} proposal={view.record.id} lesson={lesson} editable={view.editable} />
      ))}
    </div>
  );
}

function Lesson({
  proposal,
  lesson,
  editable,
}: {
  proposal: string;
  lesson: MatchedLesson;
  editable: boolean;
}) {
  const t = useT();
  const act = useAct();
  const [reason, setReason] = useState(lesson.reason);
  const text = (name: string) => String(lesson.lesson.fields[name] ?? "");
  const answer = (code: string) => void act(commands.answerLesson(proposal, lesson.lesson.id, code, reason));
  const by = lesson.by.map((code) => t(`intake.match_${code}` as Key)).join("、");
  return (
    <article className="intake-lesson" data-testid="matched-lesson">
      <div className="row">
        <strong>{text("title")}</strong>
        <span className="faint">{t("intake.matchedBy", { by })}</span>
        <div className="grow" />
        <span className={lesson.answer ? "soft" : "intake-short"}>
          {lesson.answer ? t("intake.answered", { who: lesson.answered }) : t("intake.notAnswered")}
        </span>
      </div>
      <div className="soft">{text("recommendation")}</div>
      <div className="row">
        <Radio.Group
          size="small"
          disabled={!editable}
          value={lesson.answer}
          onChange={(event) => answer(String(event.target.value))}
          options={ANSWERS.map((code) => ({
            value: code,
            label: (
              <span data-testid={`answer-${code}`}>{choiceLabel(t, "lesson_answer", "answer", code)}</span>
            ),
          }))}
        />
        <Input
          size="small"
          disabled={!editable}
          value={reason}
          placeholder={t("intake.lessonReason")}
          aria-label={t("intake.lessonReason")}
          data-testid="input-lesson-reason"
          onChange={(event) => setReason(event.target.value)}
          onBlur={() => lesson.answer && reason !== lesson.reason && answer(lesson.answer)}
        />
      </div>
    </article>
  );
}
