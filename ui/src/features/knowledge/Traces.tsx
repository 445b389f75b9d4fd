import { useState } from "react";
import { DeleteOutlined } from "@ant-design/icons";
import { AutoComplete, Button, Input, Select } from "antd";
import { commands, type LessonView, type TraceView } from "@/bindings";
import { useAttempt } from "@/components/useAttempt";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useFile, useGo } from "@/platform";
import { useTargets } from "./queries";

const KINDS = ["checklist_item", "intake_question", "template_version"];

/** What a lesson changed, each with the way there, and a form for one more. */
export function Traces({ view }: { view: LessonView }) {
  const t = useT();
  const readOnly = !!useFile()?.readOnly;
  return (
    <div className="stack" data-testid="lesson-traces">
      {view.traces.length === 0 && <div className="soft">{t("knowledge.noTraces")}</div>}
      {view.traces.map((trace) => (
        <Trace key={trace.id} trace={trace} readOnly={readOnly} />
      ))}
      {!readOnly && <NewTrace lesson={view.record.id} />}
    </div>
  );
}

function Trace({ trace, readOnly }: { trace: TraceView; readOnly: boolean }) {
  const t = useT();
  const go = useGo();
  const attempt = useAttempt();
  const name = [trace.changed, trace.version].filter(Boolean).join(" ");
  const way = trace.entity === "quality_check" && trace.record;
  return (
    <div className="lesson-trace">
      <div className="row">
        <span className="faint">{choiceLabel(t, "lesson_trace", "kind", trace.kind)}</span>
        <span className="grow" />
        <span className="faint">{trace.tracedOn && date(trace.tracedOn)}</span>
        {!readOnly && (
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t("common.delete")}
            onClick={() => void attempt(commands.deleteRecord("lesson_trace", trace.id, ""))}
          />
        )}
      </div>
      {way ? (
        <button type="button" className="way" onClick={() => go(paths.record("quality_check", way))}>
          {name}
        </button>
      ) : (
        <div>{name}</div>
      )}
      {trace.note && <div className="soft">{trace.note}</div>}
    </div>
  );
}

function NewTrace({ lesson }: { lesson: string }) {
  const t = useT();
  const attempt = useAttempt();
  const [kind, setKind] = useState(KINDS[0]!);
  const [changed, setChanged] = useState("");
  const [note, setNote] = useState("");
  const targets = useTargets(kind);
  const wording = (target: { name: string; version: string }) =>
    [target.name, target.version].filter(Boolean).join(" ");
  const add = async () => {
    const target = targets.data?.find((one) => wording(one) === changed);
    const fields = {
      lesson,
      kind,
      changed: target?.name ?? changed.trim(),
      record: target?.record ?? "",
      version: target?.version ?? "",
      note,
    };
    if (!(await attempt(commands.createRecord("lesson_trace", fields, "")))) return;
    setChanged("");
    setNote("");
  };
  return (
    <div className="stack lesson-new-trace">
      <Select
        value={kind}
        aria-label={t("knowledge.traceKind")}
        data-testid="input-trace-kind"
        options={KINDS.map((value) => ({ value, label: choiceLabel(t, "lesson_trace", "kind", value) }))}
        onChange={setKind}
      />
      <AutoComplete
        value={changed}
        placeholder={t("knowledge.traceTarget")}
        aria-label={t("knowledge.traceTarget")}
        data-testid="input-trace-target"
        options={targets.data?.map((target) => ({
          value: wording(target),
          key: target.record ?? wording(target),
        }))}
        showSearch={{ filterOption: (input, option) => String(option?.value ?? "").includes(input) }}
        onChange={setChanged}
      />
      <Input
        value={note}
        placeholder={t("knowledge.traceNote")}
        aria-label={t("knowledge.traceNote")}
        data-testid="input-trace-note"
        onChange={(event) => setNote(event.target.value)}
      />
      <Button disabled={changed.trim() === ""} data-testid="action-add-trace" onClick={() => void add()}>
        {t("knowledge.addTrace")}
      </Button>
    </div>
  );
}
