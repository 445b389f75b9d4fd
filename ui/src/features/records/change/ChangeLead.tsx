import { Alert, App, Button } from "antd";
import { commands, type RecordView } from "@/bindings";
import { useT, type Key } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo, useProblemText, useWrite } from "@/platform";
import { useChange } from "./queries";

/** Above the form of a change request: what an edit does to it, until when an emergency is ratified, the next steps. */
export function ChangeLead({ request }: { request: RecordView }) {
  const t = useT();
  const go = useGo();
  const view = useChange(request.id).data;
  if (!view) return null;
  const project = String(request.fields.project);
  const dropped = request.fields.dropped_on;
  return (
    <div className="stack" data-testid="change-lead">
      {dropped && (
        <Alert
          type="error"
          showIcon
          data-testid="change-dropped"
          title={t("change.dropped", { date: date(String(dropped)) })}
        />
      )}
      {view.editing !== "free" && !request.locked && (
        <Alert
          type={view.editing === "locked" ? "info" : "warning"}
          showIcon
          data-testid={`change-editing-${view.editing}`}
          title={t(`change.editing_${view.editing}` as Key)}
        />
      )}
      {view.ratifyBy && (
        <Alert
          type={view.late ? "error" : "info"}
          showIcon
          data-testid="change-ratify"
          title={t(view.late ? "change.ratifyLate" : "change.ratifyBy", { date: date(view.ratifyBy) })}
        />
      )}
      {view.baselines && (
        <Button
          data-testid="action-compare-baselines"
          onClick={() =>
            go(
              paths.project(
                project,
                "plan",
                `compare~${view.baselines?.before ?? "now"}~${view.baselines?.after}`,
              ),
            )
          }
        >
          {t("change.compare")}
        </Button>
      )}
      {!request.locked && <Steps request={request} />}
    </div>
  );
}

/** The steps that may follow; one against which something stands says what. */
function Steps({ request }: { request: RecordView }) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const view = useChange(request.id).data;
  if (!view || view.steps.length === 0) return null;
  const go = (status: string) =>
    write(commands.setField("change_request", request.id, "status", status, "")).catch((error: unknown) =>
      message.error(wordsOf(error)),
    );
  return (
    <div data-testid="change-steps">
      {view.steps.map((step) => (
        <div key={step.status} className="change-step">
          <Button
            size="small"
            disabled={step.against.length > 0}
            data-testid={`step-${step.status}`}
            onClick={() => void go(step.status)}
          >
            → {choiceLabel(t, "change_request", "status", step.status)}
          </Button>
          <span className="faint">
            {step.against.map((code) => t(`errorReason.${code}` as Key)).join(" ")}
          </span>
        </div>
      ))}
    </div>
  );
}
