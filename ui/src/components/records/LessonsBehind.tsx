import { commands } from "@/bindings";
import { useT } from "@/i18n";
import { paths } from "@/lib/paths";
import { useGo, useRead } from "@/platform";

/** The lessons that changed a record, each with the way to it; nothing where none did. */
export function LessonsBehind({ record, name }: { record: string; name: string }) {
  const t = useT();
  const go = useGo();
  const lessons = useRead(["records"], ["lessons_behind", record, name], () =>
    commands.lessonsBehind(record, name),
  );
  if (!lessons.data?.length) return null;
  return (
    <div className="lessons-behind" data-testid="lessons-behind">
      <span className="faint">{t("knowledge.behind")}</span>
      {lessons.data.map((lesson) => (
        <button
          key={lesson.id}
          type="button"
          className="way"
          onClick={() => go(paths.record("lesson", lesson.id))}
        >
          {lesson.name}
        </button>
      ))}
    </div>
  );
}
