import { useEffect, useState } from "react";
import { App, Input, Modal, Segmented, Select } from "antd";
import { commands } from "@/bindings";
import { useRecords } from "@/components/records/schema";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { isMac, onLessonRequest, useFile, useProblemText, useRoutePath, useWrite } from "@/platform";

const KINDS = ["best_practice", "failure"];

/** Captures a lesson from any screen: Ctrl+J opens it with the project of the screen, Enter keeps it. */
export function CaptureHost() {
  const [open, setOpen] = useState(false);
  const file = useFile();
  const path = useRoutePath();
  useEffect(() => onLessonRequest(() => setOpen(true)), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = isMac ? event.metaKey : event.ctrlKey;
      if (!command || event.shiftKey || event.altKey || event.key.toLowerCase() !== "j") return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  if (!open || !file || file.readOnly) return null;
  return <Capture project={/^\/project\/([^/]+)/.exec(path)?.[1] ?? null} onClose={() => setOpen(false)} />;
}

function Capture({ project: given, onClose }: { project: string | null; onClose: () => void }) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const projects = useRecords("project");
  const [kind, setKind] = useState(KINDS[0]!);
  const [project, setProject] = useState(given);
  const [title, setTitle] = useState("");
  const [recommendation, setRecommendation] = useState("");
  const [tags, setTags] = useState("");
  const keep = async () => {
    if (title.trim() === "") return;
    try {
      await write(commands.createRecord("lesson", { project, kind, title, recommendation, tags }, ""));
      void message.success(t("knowledge.captured"));
      onClose();
    } catch (error) {
      void message.error(wordsOf(error));
    }
  };
  const options = projects.data?.map((record) => ({
    value: record.id,
    label: `${String(record.fields.code ?? "")} ${String(record.fields.name ?? "")}`,
  }));
  const field = (name: string, value: string, onChange: (text: string) => void, label: string) => (
    <Input
      value={value}
      placeholder={label}
      aria-label={label}
      data-testid={`input-capture-${name}`}
      onChange={(event) => onChange(event.target.value)}
      onPressEnter={() => void keep()}
    />
  );
  return (
    <Modal
      open
      title={t("knowledge.capture")}
      okText={t("knowledge.keep")}
      cancelText={t("common.cancel")}
      okButtonProps={{ disabled: title.trim() === "", ...{ "data-testid": "action-keep-lesson" } }}
      afterOpenChange={(shown) =>
        shown && document.querySelector<HTMLInputElement>("[data-testid='input-capture-title']")?.focus()
      }
      onOk={() => void keep()}
      onCancel={onClose}
    >
      <div className="stack" data-testid="capture">
        <Segmented
          value={kind}
          options={KINDS.map((value) => ({ value, label: choiceLabel(t, "lesson", "kind", value) }))}
          onChange={setKind}
        />
        {field("title", title, setTitle, t("knowledge.captureTitle"))}
        {field("recommendation", recommendation, setRecommendation, t("knowledge.captureAdvice"))}
        {field("tags", tags, setTags, t("knowledge.captureTags"))}
        <Select
          allowClear
          showSearch
          optionFilterProp="label"
          value={project}
          placeholder={t("knowledge.captureProject")}
          aria-label={t("knowledge.captureProject")}
          data-testid="input-capture-project"
          options={options}
          onChange={(value) => setProject(value ?? null)}
        />
        <span className="faint">{t("knowledge.captureHint")}</span>
      </div>
    </Modal>
  );
}
