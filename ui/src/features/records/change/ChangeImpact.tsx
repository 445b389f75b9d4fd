import { useState } from "react";
import { CalculatorOutlined } from "@ant-design/icons";
import { Alert, Button, Select } from "antd";
import { commands, type ChangeMove, type RecordView } from "@/bindings";
import { ErrorNotice } from "@/components";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date, NONE, signed, wan } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo, useProblemText, useWrite } from "@/platform";
import { useChange } from "./queries";

/** The impact of a request, computed from a trial of the plan: days, money, float, milestones, other projects. */
export function ChangeImpact({ request }: { request: RecordView }) {
  const t = useT();
  const go = useGo();
  const write = useWrite();
  const wordsOf = useProblemText();
  const [problem, setProblem] = useState<string | null>(null);
  const view = useChange(request.id).data;
  if (!view) return <div className="faint">{t("common.loading")}</div>;
  const trial = typeof request.fields.trial === "string" ? request.fields.trial : undefined;
  const attempt = async (answer: ReturnType<typeof commands.setField>) => {
    try {
      await write(answer);
      setProblem(null);
    } catch (error) {
      setProblem(wordsOf(error));
    }
  };
  return (
    <div className="stack" data-testid="change-impact">
      <p className="soft">{t(view.tasks > 0 ? "change.impactLead" : "change.noPlan", { n: view.tasks })}</p>
      {view.tasks > 0 && !request.locked && (
        <div className="row">
          <Select
            className="grow"
            allowClear
            value={trial}
            placeholder={t("change.chooseTrial")}
            data-testid="input-trial-of-change"
            options={view.trials.map((one) => ({
              value: one.id,
              label: `${one.name} · ${choiceLabel(t, "trial", "status", one.status)}`,
            }))}
            onChange={(value) =>
              void attempt(commands.setField("change_request", request.id, "trial", value ?? null, ""))
            }
          />
          <Button
            type="primary"
            icon={<CalculatorOutlined />}
            disabled={!trial}
            data-testid="action-compute-impact"
            onClick={() => void attempt(commands.computeChangeImpact(request.id, ""))}
          >
            {t("change.compute")}
          </Button>
        </div>
      )}
      {view.tasks > 0 && (
        <Button
          type="link"
          style={{ alignSelf: "flex-start", paddingInline: 0 }}
          onClick={() => go(paths.project(String(request.fields.project), "plan"))}
        >
          {t("change.toPlan")}
        </Button>
      )}
      {problem && <ErrorNotice body={problem} />}
      {view.stepsSince > 0 && (
        <Alert
          type="warning"
          showIcon
          data-testid="impact-stale"
          title={t("change.stale", { n: view.stepsSince })}
        />
      )}
      <Figures request={request} computed={view.computed} />
      {view.moves.length > 0 && <Moves moves={view.moves} />}
    </div>
  );
}

function Figures({ request, computed }: { request: RecordView; computed: boolean }) {
  const t = useT();
  const { fields } = request;
  const number = (name: string) => (typeof fields[name] === "number" ? Number(fields[name]) : null);
  const source = (name: string) => choiceLabel(t, "change_request", name, String(fields[name]));
  const [days, cost, float] = [
    number("schedule_impact_days"),
    number("cost_impact"),
    number("float_consumed"),
  ];
  const lines: [string, string, string][] = [
    [
      t("field.schedule_impact_days"),
      days === null ? NONE : t("change.days", { n: signed(days) }),
      days === null ? "" : source("days_source"),
    ],
    [t("field.cost_impact"), cost === null ? NONE : wan(cost), cost === null ? "" : source("cost_source")],
  ];
  if (computed) {
    const counted = (name: string) => String(number(name) ?? 0);
    lines.push(
      [t("field.float_consumed"), t("change.days", { n: ((float ?? 0) / 480).toFixed(1) }), ""],
      [t("field.milestones_moved"), counted("milestones_moved"), ""],
      [t("field.projects_moved"), counted("projects_moved"), ""],
    );
  }
  return (
    <table className="risk-lines" data-testid="impact-figures">
      <tbody>
        {lines.map(([name, value, from]) => (
          <tr key={name}>
            <td>{name}</td>
            <td className="num">{value}</td>
            <td className="faint">{from}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Moves({ moves }: { moves: ChangeMove[] }) {
  const t = useT();
  return (
    <table className="risk-lines" data-testid="impact-moves">
      <thead>
        <tr>
          <th>{t("change.what")}</th>
          <th>{t("change.name")}</th>
          <th>{t("change.before")}</th>
          <th>{t("change.after")}</th>
          <th className="num">{t("change.movedDays")}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <tr key={`${move.kind} ${move.name} ${move.after ?? ""}`}>
            <td>{t(move.kind === "project" ? "entity.project" : "change.milestone")}</td>
            <td>{move.name}</td>
            <td>{date(move.before)}</td>
            <td>{date(move.after)}</td>
            <td className="num">{signed(move.days)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
