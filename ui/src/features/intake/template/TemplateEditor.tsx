import { useState } from "react";
import { Input } from "antd";
import { commands, type TemplateContent, type TemplateVersionView } from "@/bindings";
import { useAttempt } from "@/components/useAttempt";
import { useT } from "@/i18n";
import { BudgetRows } from "./BudgetRows";
import { DutyRows } from "./DutyRows";
import { GateRows } from "./GateRows";
import { LineRows } from "./LineRows";
import "./template.css";

interface Props {
  id: string;
  version: TemplateVersionView;
  roles: string[];
}

/** A version that is being written: every part may be changed, and each change is kept at once. */
export function TemplateEditor({ id, version, roles }: Props) {
  const t = useT();
  const attempt = useAttempt();
  const [content, setContent] = useState(version.content);
  const [note, setNote] = useState(version.note);
  const save = (next: TemplateContent, text = note) =>
    void attempt(commands.saveProjectTemplate(id, next, text));
  const change = (part: Partial<TemplateContent>) => {
    const next = { ...content, ...part };
    setContent(next);
    save(next);
  };
  return (
    <div data-testid="template-editor">
      <div className="template-note">
        <Input
          value={note}
          placeholder={t("template.note")}
          aria-label={t("template.note")}
          data-testid="input-template-note"
          onChange={(event) => setNote(event.target.value)}
          onBlur={() => note !== version.note && save(content, note)}
        />
      </div>
      <div className="template-parts">
        <div>
          <h3>{t("template.lines")}</h3>
          <LineRows lines={content.lines} onChange={(lines) => change({ lines })} />
        </div>
        <div>
          <h3>{t("template.gates")}</h3>
          <GateRows gates={content.gates} roles={roles} onChange={(gates) => change({ gates })} />
        </div>
        <div>
          <h3>{t("template.duties")}</h3>
          <DutyRows duties={content.duties} roles={roles} onChange={(duties) => change({ duties })} />
          <h3>{t("template.budget")}</h3>
          <BudgetRows budget={content.budget} onChange={(budget) => change({ budget })} />
        </div>
      </div>
    </div>
  );
}
