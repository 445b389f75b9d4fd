import { useState } from "react";
import { App, Button, Input, Modal } from "antd";
import { commands, type SentenceView, type SummaryView } from "@/bindings";
import { ErrorNotice } from "@/components";
import { useT } from "@/i18n";
import { useFile, useProblemText, useWrite } from "@/platform";
import { useSummary } from "./queries";
import { Sentence } from "./Sentence";

interface Props {
  month: string;
  language: string;
}

/** What is to be written in place of a sentence; nothing goes back to the draft. */
interface Wish {
  topic: string;
  text: string | null;
}

/** The month in sentences: drafted from the data, rewritten by a person, each with the records behind it. */
export function Summary({ month, language }: Props) {
  const t = useT();
  const wordsOf = useProblemText();
  const summary = useSummary(month, language);
  if (summary.error)
    return <ErrorNotice body={wordsOf(summary.error)} onRetry={() => void summary.refetch()} />;
  if (!summary.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  return <Sentences summary={summary.data} language={language} />;
}

function Sentences({ summary, language }: { summary: SummaryView; language: string }) {
  const t = useT();
  const file = useFile();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const [asking, setAsking] = useState<Wish | null>(null);
  const save = async ({ topic, text }: Wish, reason: string) => {
    try {
      await write(commands.editSummary({ month: summary.month, language, topic, text, reason }));
      setAsking(null);
    } catch (error) {
      void message.error(wordsOf(error));
    }
  };
  const wish = (sentence: SentenceView, text: string | null) =>
    summary.frozen
      ? setAsking({ topic: sentence.topic, text })
      : void save({ topic: sentence.topic, text }, "");
  return (
    <div className="report-summary" data-testid="report-summary">
      <p className="soft">
        {t("summary.help")}{" "}
        {summary.compared ? t("summary.compared", { month: summary.compared }) : t("summary.noCompared")}
      </p>
      {summary.sentences.map((sentence) => (
        <Sentence
          key={sentence.topic}
          sentence={sentence}
          locked={file?.readOnly !== null}
          onWrite={(text) => wish(sentence, text)}
        />
      ))}
      {asking && <Reason onSay={(reason) => void save(asking, reason)} onCancel={() => setAsking(null)} />}
    </div>
  );
}

/** A frozen month is only changed with a reason. */
function Reason({ onSay, onCancel }: { onSay: (reason: string) => void; onCancel: () => void }) {
  const t = useT();
  const [reason, setReason] = useState("");
  return (
    <Modal
      open
      title={t("summary.reasonTitle")}
      onCancel={onCancel}
      footer={[
        <Button key="cancel" onClick={onCancel}>
          {t("common.cancel")}
        </Button>,
        <Button
          key="save"
          type="primary"
          disabled={reason.trim() === ""}
          data-testid="action-confirm-reason"
          onClick={() => onSay(reason.trim())}
        >
          {t("summary.save")}
        </Button>,
      ]}
    >
      <div className="stack">
        <span>{t("summary.reasonHelp")}</span>
        <Input
          value={reason}
          aria-label={t("summary.reason")}
          placeholder={t("summary.reason")}
          data-testid="input-summary-reason"
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Modal>
  );
}
