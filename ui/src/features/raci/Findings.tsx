import { Button } from "antd";
import { CloseCircleOutlined, WarningOutlined } from "@ant-design/icons";
import type { RaciFinding, RaciView } from "@/bindings";
import { EmptyState } from "@/components";
import { useT } from "@/i18n";
import { reasonText } from "@/i18n/reasons";
import type { RaciActions } from "./actions";
import type { Pointed } from "./Matrix";

interface Props {
  view: RaciView;
  actions: RaciActions;
  pointed: Pointed | null;
  onPoint: (pointed: Pointed | null) => void;
}

/** What the rules find, errors first; a click shows the place, and what can be put right in one step is offered. */
export function Findings({ view, actions, pointed, onPoint }: Props) {
  const t = useT();
  const errors = view.findings.filter((finding) => finding.severity === "error");
  const warnings = view.findings.filter((finding) => finding.severity !== "error");
  return (
    <aside className="raci-findings card" data-testid="raci-findings">
      <h2 className="card-title">
        {t("raci.findings")}
        {errors.length > 0 && <span className="raci-errors">{t("raci.errors", { n: errors.length })}</span>}
        {warnings.length > 0 && <span className="soft">{t("raci.warnings", { n: warnings.length })}</span>}
      </h2>
      <div className="raci-findings-list">
        {view.findings.length === 0 && (
          <EmptyState title={t("raci.findingsNone")} body={t("raci.findingsNoneBody")} />
        )}
        {[...errors, ...warnings].map((finding, index) => {
          const { activity, role } = finding;
          const chosen =
            pointed !== null &&
            pointed.activity === activity &&
            pointed.role === role &&
            (activity ?? role) !== null;
          return (
            <div
              key={index}
              className={chosen ? "raci-finding chosen" : "raci-finding"}
              data-testid={`raci-finding-${finding.code}`}
            >
              <button
                type="button"
                className="raci-finding-words"
                onClick={() => onPoint(chosen ? null : { activity, role })}
              >
                <Severity finding={finding} />
                <span>
                  {reasonText(t, "raciFinding", { code: finding.code, values: finding.values.values })}
                </span>
              </button>
              {!view.locked && <Remedies finding={finding} actions={actions} />}
            </div>
          );
        })}
      </div>
    </aside>
  );
}

function Severity({ finding }: { finding: RaciFinding }) {
  const t = useT();
  const grave = finding.severity === "error";
  return (
    <span className={grave ? "raci-severity grave" : "raci-severity"}>
      {grave ? <CloseCircleOutlined /> : <WarningOutlined />}{" "}
      {t(grave ? "raci.severity_error" : "raci.severity_warning")}
    </span>
  );
}

/** What one click may do about a role that nobody knows. */
function Remedies({ finding, actions }: { finding: RaciFinding; actions: RaciActions }) {
  const t = useT();
  if (finding.code !== "unknown_role" || !finding.role) return null;
  const unknown = finding.role;
  const name = String(finding.values.values.name ?? finding.values.values.role ?? "");
  return (
    <div className="raci-remedies">
      {finding.suggestions.map((meant) => (
        <Button
          key={meant.id}
          data-testid={`action-alias-${meant.name}`}
          onClick={() =>
            void actions.setRole(
              unknown,
              "alias_of",
              meant.id,
              t("raci.aliasReason", { name, role: meant.name }),
            )
          }
        >
          {t("raci.alias", { name, role: meant.name })}
        </Button>
      ))}
      <Button
        data-testid="action-key-role"
        onClick={() => void actions.setRole(unknown, "key_role", 1, t("raci.keyRoleReason", { name }))}
      >
        {t("raci.addKeyRole", { name })}
      </Button>
    </div>
  );
}
