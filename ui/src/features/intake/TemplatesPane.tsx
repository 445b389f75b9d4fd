import { useState } from "react";
import { Button, Tag } from "antd";
import { commands, type IntakeTemplateView, type RecordView } from "@/bindings";
import { ErrorNotice } from "@/components";
import { RecordPanel } from "@/components/records/RecordPanel";
import { schemaOf, useSchemas } from "@/components/records/schema";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date } from "@/lib/format";
import { useProblemText } from "@/platform";
import { useIntake } from "./queries";
import { useAct } from "./useAct";

/** The versions of the form: criteria with weights and what each score means. One in use is changed by a new version. */
export function TemplatesPane() {
  const wordsOf = useProblemText();
  const intake = useIntake();
  const schemas = useSchemas();
  const [openId, setOpenId] = useState<string | null>(null);
  if (intake.error) return <ErrorNotice body={wordsOf(intake.error)} onRetry={() => void intake.refetch()} />;
  const templates = intake.data?.templates ?? [];
  const opened = templates.flatMap((known) => known.criteria).find((one) => one.id === openId);
  return (
    <div className="screen-body intake-templates" data-testid="intake-templates">
      <div className="stack grow">
        {templates.map((template, at) => (
          <Template
            key={template.record.id}
            template={template}
            newest={at === 0}
            onOpen={(record) => setOpenId(record.id)}
          />
        ))}
      </div>
      {opened && (
        <RecordPanel
          record={opened}
          schema={schemaOf(schemas.data, "criterion")}
          without={["template"]}
          onClose={() => setOpenId(null)}
        />
      )}
    </div>
  );
}

function Template({
  template,
  newest,
  onOpen,
}: {
  template: IntakeTemplateView;
  newest: boolean;
  onOpen: (record: RecordView) => void;
}) {
  const t = useT();
  const act = useAct();
  const { id, fields } = template.record;
  const released = fields.released_on ? String(fields.released_on) : null;
  return (
    <section className="card">
      <h2 className="card-title">
        {String(fields.name)} v{String(fields.version)}
        <Tag color={released ? "green" : "orange"}>
          {released ? t("intake.released", { date: date(released) }) : t("intake.writing")}
        </Tag>
        <span className={template.weights === 100 ? "faint" : "intake-short"}>
          {t("intake.weightsSum", { n: template.weights })}
        </span>
        <span className="faint">{t("intake.usedBy", { n: template.proposals })}</span>
        <span className="grow" />
        {!released && (
          <Button size="small" type="primary" onClick={() => void act(commands.releaseIntakeTemplate(id))}>
            {t("intake.release")}
          </Button>
        )}
        {released && newest && (
          <Button
            size="small"
            data-testid="action-new-version"
            onClick={() => void act(commands.newIntakeTemplate(id))}
          >
            {t("intake.newVersion")}
          </Button>
        )}
      </h2>
      <table className="intake-table">
        <tbody>
          {template.criteria.map((criterion) => (
            <tr key={criterion.id} onClick={() => onOpen(criterion)} className="intake-click">
              <td>
                <strong>{String(criterion.fields.name)}</strong>{" "}
                {criterion.fields.knock_out === 1 && <Tag>{t("intake.knockOut")}</Tag>}
                <div className="faint">
                  {choiceLabel(t, "criterion", "aspect", String(criterion.fields.aspect))}
                </div>
              </td>
              <td className="num">{String(criterion.fields.weight)}%</td>
              {[1, 2, 3, 4, 5].map((score) => (
                <td key={score} className="soft">
                  {score} {String(criterion.fields[`anchor_${score}`] ?? "")}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
