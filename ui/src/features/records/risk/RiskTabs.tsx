import { useState } from "react";
import { PlusOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { commands, type RecordView } from "@/bindings";
import { ErrorNotice, StatLight } from "@/components";
import { FieldEditor } from "@/components/field/FieldEditor";
import { useReferences } from "@/components/records/references";
import { fieldSpec, schemaOf, toEditor, toFact, useRecords, useSchemas } from "@/components/records/schema";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo, useProblemText, useWrite } from "@/platform";
import { BAND_LIGHTS, bandWord } from "./bands";

/** What is done about a risk: its actions, each with owner, due day and who verified it. */
export function RiskActions({ risk }: { risk: RecordView }) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const [title, setTitle] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const actions = useRecords("risk_action", String(risk.fields.project));
  const own = (actions.data ?? []).filter((action) => action.fields.risk === risk.id);
  const add = async () => {
    try {
      const fields = { project: risk.fields.project ?? null, risk: risk.id, title: title.trim() };
      await write(commands.createRecord("risk_action", fields, ""));
      setTitle("");
      setProblem(null);
    } catch (error) {
      setProblem(wordsOf(error));
    }
  };
  return (
    <div data-testid="risk-actions">
      {!risk.locked && (
        <div className="row">
          <Input
            value={title}
            placeholder={t("risk.newAction")}
            data-testid="input-new-action"
            onChange={(event) => setTitle(event.target.value)}
            onPressEnter={() => void add()}
          />
          <Button
            icon={<PlusOutlined />}
            disabled={!title.trim()}
            data-testid="action-add-action"
            onClick={() => void add()}
          >
            {t("risk.addAction")}
          </Button>
        </div>
      )}
      {problem && <ErrorNotice body={problem} />}
      {own.length === 0 && <p className="faint risk-none">{t("risk.noActions")}</p>}
      <ul className="panel-lines">
        {own.map((action) => (
          <Action key={action.id} action={action} />
        ))}
      </ul>
    </div>
  );
}

const SHOWN = ["owner", "due_on", "status", "verified_by", "note"];

function Action({ action }: { action: RecordView }) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const schemas = useSchemas();
  const fields = schemaOf(schemas.data, "risk_action").filter((field) => SHOWN.includes(field.name));
  const options = useReferences(fields, String(action.fields.project));
  return (
    <li data-testid={`action-${action.id}`}>
      <div className="panel-line-head">
        <strong className="grow">{String(action.fields.title)}</strong>
        <span className="faint">
          {date(String(action.fields.verified_on ?? action.fields.done_on ?? "")) || ""}
        </span>
      </div>
      <div className="field-grid">
        {fields.map((field) => (
          <div key={field.name} className={field.name === "note" ? "field-wide" : undefined}>
            <FieldEditor
              name={`action-${field.name}`}
              spec={fieldSpec(t, "risk_action", field, options(field), action.locked)}
              value={toEditor(field, action.fields[field.name])}
              wordsOf={wordsOf}
              onSave={(value) =>
                write(commands.setField("risk_action", action.id, field.name, toFact(value), ""))
              }
            />
          </div>
        ))}
      </div>
    </li>
  );
}

/** How the grades of a risk went: written by the rules, newest first. */
export function RiskGrades({ risk }: { risk: RecordView }) {
  const t = useT();
  const grades = useRecords("risk_grade", String(risk.fields.project));
  const own = (grades.data ?? []).filter((grade) => grade.fields.risk === risk.id).reverse();
  if (own.length === 0) return <p className="faint risk-none">{t("risk.noGrades")}</p>;
  return (
    <ul className="panel-lines" data-testid="risk-grades">
      {own.map((grade) => {
        const { probability, impact, band, side, reason } = grade.fields;
        const score = Number(probability) * Number(impact);
        return (
          <li key={grade.id}>
            <div className="panel-line-head">
              <StatLight
                colour={BAND_LIGHTS[String(band)] ?? "none"}
                text={`${score} ${bandWord(t, String(band))}`}
              />
              <span className="grow">
                {choiceLabel(t, "risk_grade", "side", String(side))} · {String(probability)} ×{" "}
                {String(impact)}
              </span>
              <span className="faint">{date(String(grade.fields.graded_on ?? ""))}</span>
            </div>
            <div className="panel-line-facts">
              <span>{String(grade.fields.graded_by ?? "")}</span>
              {reason ? <span>{t("record.because", { reason: String(reason) })}</span> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The issues that a risk became. */
export function RiskIssues({ risk }: { risk: RecordView }) {
  const t = useT();
  const go = useGo();
  const issues = useRecords("issue", String(risk.fields.project));
  const own = (issues.data ?? []).filter((issue) => issue.fields.risk === risk.id);
  if (own.length === 0) return <p className="faint risk-none">{t("risk.noIssues")}</p>;
  return (
    <ul className="panel-lines" data-testid="risk-issues">
      {own.map((issue) => (
        <li key={issue.id}>
          <button type="button" className="link-button" onClick={() => go(paths.record("issue", issue.id))}>
            {String(issue.fields.code)} {String(issue.fields.title)}
          </button>
          <div className="panel-line-facts">
            <span>{choiceLabel(t, "issue", "status", String(issue.fields.status))}</span>
            <span>{date(String(issue.fields.happened_on ?? ""))}</span>
            <span>{issue.names.owner ?? ""}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
