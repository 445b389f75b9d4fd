import { Tabs } from "antd";
import { ErrorNotice, SidePanel } from "@/components";
import { RecordForm } from "@/components/records/RecordForm";
import { RecordHistory } from "@/components/records/RecordHistory";
import { schemaOf, useSchemas } from "@/components/records/schema";
import { useT } from "@/i18n";
import { useProblemText } from "@/platform";
import { Answers } from "./Answers";
import { useLesson } from "./queries";
import { Traces } from "./Traces";

/** One lesson: its form, what it changed, how it was answered, its history. */
export function LessonPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT();
  const wordsOf = useProblemText();
  const schemas = useSchemas();
  const lesson = useLesson(id);
  if (lesson.error) return <ErrorNotice body={wordsOf(lesson.error)} />;
  if (!lesson.data || !schemas.data) return null;
  const { record, reuse } = lesson.data;
  const schema = schemaOf(schemas.data, "lesson");
  const tab = (key: string, label: string, children: React.ReactNode) => ({
    key,
    label: <span data-testid={`tab-lesson-${key}`}>{label}</span>,
    children,
  });
  return (
    <SidePanel title={String(record.fields.title ?? "")} testId="lesson-panel" width={480} onClose={onClose}>
      <Tabs
        size="small"
        items={[
          tab("form", t("record.form"), <RecordForm record={record} schema={schema} />),
          tab("traces", t("knowledge.traces", { n: reuse.traces }), <Traces view={lesson.data} />),
          tab("answers", t("knowledge.answers", { n: reuse.shown }), <Answers view={lesson.data} />),
          tab("history", t("record.history"), <RecordHistory entity="lesson" id={id} schema={schema} />),
        ]}
      />
    </SidePanel>
  );
}
