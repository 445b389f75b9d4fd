import type { RecordView } from "@/bindings";
import { AddCondition, Conditions } from "@/components/records/Conditions";
import { useT } from "@/i18n";
import { useChange } from "./queries";

/** Statuses in which an approval may still be given conditions. */
const BINDING = new Set(["approved_with_conditions", "implementing", "implemented"]);

/** On what conditions a change was approved: by when, by whom, done or not. It closes once all are done. */
export function ChangeConditions({ request }: { request: RecordView }) {
  const t = useT();
  const view = useChange(request.id).data;
  if (!view) return <div className="faint">{t("common.loading")}</div>;
  const open = !request.locked && BINDING.has(String(request.fields.status));
  return (
    <div className="stack" data-testid="change-conditions">
      <p className="soft">
        {t(view.conditions.length > 0 ? "change.conditionsLead" : "change.noConditions")}
      </p>
      {view.conditions.length > 0 && <Conditions conditions={view.conditions} />}
      {open && <AddCondition bound={{ change_request: request.id }} />}
    </div>
  );
}
