import { useState } from "react";
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { commands, type EarnedTask, type RecordView } from "@/bindings";
import { ErrorNotice, SidePanel } from "@/components";
import { FieldEditor } from "@/components/field/FieldEditor";
import { fieldSpec, schemaOf, toEditor, toFact, useRecords, useSchemas } from "@/components/records/schema";
import { useT } from "@/i18n";
import { call, useProblemText, useSettle, useWrite } from "@/platform";

interface Props {
  project: string;
  task: EarnedTask;
  locked: boolean;
  onClose(): void;
}

/** How a task earns: its method, and its weighted milestones where it has them. Each field saves itself. */
export function TaskMeasure({ project, task, locked, onClose }: Props) {
  const t = useT();
  const wordsOf = useProblemText();
  const settle = useSettle();
  const schemas = useSchemas();
  const field = schemaOf(schemas.data, "task").find(({ name }) => name === "earned_method");
  return (
    <SidePanel title={`${task.row} · ${task.name}`} testId="task-measure" onClose={onClose}>
      {field && (
        <FieldEditor
          key={task.task}
          name="earned_method"
          spec={fieldSpec(t, "task", field, [], locked)}
          value={task.method}
          wordsOf={wordsOf}
          onSave={async (value) => {
            const edits = [
              { type: "set_field" as const, task: task.task, field: "earned_method", value: toFact(value) },
            ];
            const edited = await call(commands.editPlan(project, edits, ""));
            await settle(edited.changed);
          }}
        />
      )}
      <p className="faint">{t("earned.measureHint")}</p>
      <Steps key={task.task} project={project} task={task.task} locked={locked} />
    </SidePanel>
  );
}

function Steps({ project, task, locked }: { project: string; task: string; locked: boolean }) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const steps = useRecords("progress_step", project);
  const own = (steps.data ?? []).filter((step) => step.fields.task === task);
  const add = async () => {
    try {
      await write(
        commands.createRecord("progress_step", { project, task, name: name.trim(), weight: 1 }, ""),
      );
      setName("");
      setProblem(null);
    } catch (error) {
      setProblem(wordsOf(error));
    }
  };
  return (
    <section data-testid="progress-steps">
      <h3>{t("earned.steps")}</h3>
      <p className="faint">{t("earned.stepsHint")}</p>
      {!locked && (
        <div className="row">
          <Input
            value={name}
            placeholder={t("earned.newStep")}
            data-testid="input-new-step"
            onChange={(event) => setName(event.target.value)}
            onPressEnter={() => name.trim() && void add()}
          />
          <Button
            icon={<PlusOutlined />}
            disabled={!name.trim()}
            data-testid="action-add-step"
            onClick={() => void add()}
          >
            {t("earned.addStep")}
          </Button>
        </div>
      )}
      {problem && <ErrorNotice body={problem} />}
      {own.length === 0 && <p className="faint">{t("earned.noSteps")}</p>}
      <ul className="panel-lines">
        {own.map((step) => (
          <Step key={step.id} step={step} locked={locked} />
        ))}
      </ul>
    </section>
  );
}

const SHOWN = ["weight", "reached_on"];

function Step({ step, locked }: { step: RecordView; locked: boolean }) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const schemas = useSchemas();
  const fields = schemaOf(schemas.data, "progress_step").filter((field) => SHOWN.includes(field.name));
  const name = String(step.fields.name);
  return (
    <li data-testid={`step-${step.id}`}>
      <div className="panel-line-head">
        <strong className="grow">{name}</strong>
        {!locked && (
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t("earned.removeStep", { name })}
            onClick={() => void write(commands.deleteRecord("progress_step", step.id, ""))}
          />
        )}
      </div>
      <div className="field-grid">
        {fields.map((field) => (
          <FieldEditor
            key={field.name}
            name={`step-${field.name}`}
            spec={fieldSpec(t, "progress_step", field, [], locked || step.locked)}
            value={toEditor(field, step.fields[field.name])}
            wordsOf={wordsOf}
            onSave={(value) =>
              write(commands.setField("progress_step", step.id, field.name, toFact(value), ""))
            }
          />
        ))}
      </div>
    </li>
  );
}
