import { useState } from "react";
import { Button, Input, Select } from "antd";
import { commands, type RecordView } from "@/bindings";
import { ErrorNotice } from "@/components";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { paths } from "@/lib/paths";
import { useFile, useGo, useProblemText, useWrite } from "@/platform";

interface Props {
  project: string;
  lessons: RecordView[];
  locked: boolean;
}

const KINDS = ["best_practice", "failure"];

/** The project's lessons, and a short form for one more. */
export function Lessons({ project, lessons, locked }: Props) {
  const t = useT();
  const go = useGo();
  return (
    <div className="closure-lessons" data-testid="closure-lessons">
      {lessons.length === 0 && <div className="faint">{t("closure.lessonsNone")}</div>}
      {lessons.map((lesson) => (
        <div key={lesson.id} className="closure-lesson" data-testid={`lesson-${lesson.id}`}>
          <span className="closure-kind">
            {choiceLabel(t, "lesson", "kind", String(lesson.fields.kind ?? ""))}
          </span>
          <span className="grow">
            <button
              type="button"
              className="way"
              title={t("closure.openLessons")}
              onClick={() => go(paths.record("lesson", lesson.id))}
            >
              {String(lesson.fields.title ?? "")}
            </button>
            {lesson.fields.recommendation && (
              <div className="soft">{String(lesson.fields.recommendation)}</div>
            )}
          </span>
        </div>
      ))}
      {!locked && <NewLesson project={project} />}
    </div>
  );
}

function NewLesson({ project }: { project: string }) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const file = useFile();
  const [kind, setKind] = useState(KINDS[0]!);
  const [title, setTitle] = useState("");
  const [recommendation, setRecommendation] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const add = async () => {
    try {
      const fields = { project, kind, title, recommendation, recorded_on: file?.dataDate ?? null };
      await write(commands.createRecord("lesson", fields, ""));
      setTitle("");
      setRecommendation("");
      setProblem(null);
    } catch (error) {
      setProblem(wordsOf(error));
    }
  };
  return (
    <div className="stack">
      <div className="row">
        <Select
          value={kind}
          style={{ width: 110, flex: "none" }}
          aria-label={t("closure.addLesson")}
          data-testid="input-lesson-kind"
          options={KINDS.map((value) => ({ value, label: choiceLabel(t, "lesson", "kind", value) }))}
          onChange={setKind}
        />
        <Input
          value={title}
          placeholder={t("closure.lessonTitle")}
          data-testid="input-lesson-title"
          onChange={(event) => setTitle(event.target.value)}
        />
        <Input
          value={recommendation}
          placeholder={t("closure.lessonRecommendation")}
          data-testid="input-lesson-recommendation"
          onChange={(event) => setRecommendation(event.target.value)}
        />
        <Button disabled={title.trim() === ""} data-testid="action-add-lesson" onClick={() => void add()}>
          {t("closure.addLesson")}
        </Button>
      </div>
      {problem && <ErrorNotice body={problem} />}
    </div>
  );
}
