import { useState } from "react";
import { EditOutlined, EyeInvisibleOutlined, RollbackOutlined } from "@ant-design/icons";
import { Button, Input, Tag } from "antd";
import type { SentenceView } from "@/bindings";
import { SidePanel } from "@/components";
import { RecordList } from "@/components/evidence/RecordList";
import { useT, type Key } from "@/i18n";

interface Props {
  sentence: SentenceView;
  locked: boolean;
  /** Words in its place; empty leaves it out, nothing goes back to the draft. */
  onWrite: (text: string | null) => void;
}

/** One sentence: its words, whether a person wrote them, and the way to the records behind it. */
export function Sentence({ sentence, locked, onWrite }: Props) {
  const t = useT();
  const [text, setText] = useState<string | null>(null);
  const topic = t(`summary.topic_${sentence.topic}` as Key);
  const save = () => {
    if (text !== null && text.trim() !== sentence.text) onWrite(text.trim());
    setText(null);
  };
  return (
    <section className="sentence" data-testid={`sentence-${sentence.topic}`}>
      <h3 className="sentence-topic soft">{topic}</h3>
      <div className="sentence-body">
        {text === null ? (
          <Words sentence={sentence} />
        ) : (
          <Input.TextArea
            autoFocus
            autoSize
            value={text}
            aria-label={t("summary.words")}
            data-testid={`input-sentence-${sentence.topic}`}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") setText(null);
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
            }}
          />
        )}
        {sentence.edited && sentence.draft !== "" && (
          <div className="faint sentence-draft">{t("summary.draftWas", { draft: sentence.draft })}</div>
        )}
      </div>
      <div className="sentence-actions">
        <Evidence sentence={sentence} topic={topic} />
        {!locked &&
          (text === null ? (
            <Changes sentence={sentence} onEdit={() => setText(sentence.text)} onWrite={onWrite} />
          ) : (
            <>
              <Button size="small" onClick={() => setText(null)}>
                {t("common.cancel")}
              </Button>
              <Button size="small" type="primary" data-testid="action-save-sentence" onClick={save}>
                {t("summary.save")}
              </Button>
            </>
          ))}
      </div>
    </section>
  );
}

function Words({ sentence }: { sentence: SentenceView }) {
  const t = useT();
  const left = sentence.edited && sentence.text === "";
  return (
    <p className={left ? "faint" : undefined}>
      {sentence.edited && (
        <Tag color={left ? "default" : "blue"} data-testid={`edited-${sentence.topic}`}>
          {t(left ? "summary.leftOut" : "summary.edited")}
        </Tag>
      )}
      {sentence.text}
    </p>
  );
}

function Changes({
  sentence,
  onEdit,
  onWrite,
}: {
  sentence: SentenceView;
  onEdit: () => void;
  onWrite: Props["onWrite"];
}) {
  const t = useT();
  const own = sentence.draft === "";
  return (
    <>
      <Button
        size="small"
        type="text"
        icon={<EditOutlined />}
        data-testid={`action-edit-${sentence.topic}`}
        onClick={onEdit}
      >
        {t(own && sentence.text === "" ? "summary.add" : "summary.edit")}
      </Button>
      {sentence.edited && (
        <Button
          size="small"
          type="text"
          icon={<RollbackOutlined />}
          data-testid={`action-draft-${sentence.topic}`}
          onClick={() => onWrite(null)}
        >
          {t("summary.backToDraft")}
        </Button>
      )}
      {!own && sentence.text !== "" && (
        <Button
          size="small"
          type="text"
          icon={<EyeInvisibleOutlined />}
          data-testid={`action-omit-${sentence.topic}`}
          onClick={() => onWrite("")}
        >
          {t("summary.leaveOut")}
        </Button>
      )}
    </>
  );
}

/** The records that the sentence counts or names. */
function Evidence({ sentence, topic }: { sentence: SentenceView; topic: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  if (sentence.records.length === 0) return null;
  return (
    <>
      <Button
        size="small"
        type="link"
        data-testid={`evidence-${sentence.topic}`}
        onClick={() => setOpen(true)}
      >
        {t("summary.evidence", { n: sentence.records.length })}
      </Button>
      {open && (
        <SidePanel
          title={t("summary.evidenceOf", { topic })}
          testId="sentence-evidence"
          onClose={() => setOpen(false)}
        >
          <RecordList records={sentence.records} />
        </SidePanel>
      )}
    </>
  );
}
