import { Button } from "antd";
import { commands, type RecordView } from "@/bindings";
import { useT } from "@/i18n";
import { date } from "@/lib/format";
import { useFile } from "@/platform";
import { useAct } from "./useAct";

/** Conditions with who sees to them until when; one is marked as done on the data date. */
export function Conditions({ conditions }: { conditions: RecordView[] }) {
  const t = useT();
  const act = useAct();
  const file = useFile();
  const done = (id: string) =>
    void act(commands.setField("condition", id, "done_on", file?.dataDate ?? null, ""));
  return (
    <table className="intake-table" data-testid="conditions">
      <thead>
        <tr>
          <th>{t("intake.conditions")}</th>
          <th>{t("intake.owner")}</th>
          <th>{t("intake.due")}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {conditions.map((condition) => (
          <tr key={condition.id}>
            <td>{String(condition.fields.text ?? "")}</td>
            <td>{condition.names.owner}</td>
            <td>{date(String(condition.fields.due ?? ""))}</td>
            <td>
              {condition.fields.done_on ? (
                <span className="soft">
                  {t("intake.done")} {date(String(condition.fields.done_on))}
                </span>
              ) : (
                !condition.locked && (
                  <Button size="small" data-testid="action-condition-done" onClick={() => done(condition.id)}>
                    {t("intake.markDone")}
                  </Button>
                )
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
