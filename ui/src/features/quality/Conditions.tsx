import { Button } from "antd";
import { commands, type ConditionLine, type GateView } from "@/bindings";
import { useT } from "@/i18n";
import { date } from "@/lib/format";
import { useFile } from "@/platform";
import { useTry } from "./queries";

/** What a gate was passed on: by when, by whom, and whether it is done. */
export function Conditions({ gate, fixed }: { gate: GateView; fixed: boolean }) {
  const t = useT();
  if (gate.conditions.length === 0) return null;
  return (
    <div className="gate-conditions" data-testid="gate-conditions">
      <h3 className="gate-subtitle">{t("gate.conditions")}</h3>
      {gate.conditions.map((condition) => (
        <Line key={condition.id} condition={condition} fixed={fixed} />
      ))}
    </div>
  );
}

function Line({ condition, fixed }: { condition: ConditionLine; fixed: boolean }) {
  const t = useT();
  const file = useFile();
  const attempt = useTry();
  const done = () =>
    attempt(commands.setField("condition", condition.id, "done_on", file?.dataDate ?? "", ""));
  return (
    <div className="row gate-condition">
      <span className="grow">{condition.text}</span>
      <span className="soft">{condition.owner}</span>
      <span className={condition.overdue ? "gate-late" : "soft"}>
        {date(condition.due)}
        {condition.overdue && ` · ${t("gate.conditionLate")}`}
      </span>
      {condition.doneOn ? (
        <span className="gate-done">{t("gate.doneOn", { date: date(condition.doneOn) })}</span>
      ) : (
        !fixed && (
          <Button size="small" data-testid="action-condition-done" onClick={() => void done()}>
            {t("gate.done")}
          </Button>
        )
      )}
    </div>
  );
}
