import { useState } from "react";
import { Button, Input, InputNumber, Select } from "antd";
import { commands, type ProposalView } from "@/bindings";
import { useRecords } from "@/components/records/schema";
import { useT } from "@/i18n";
import { fixed, NONE } from "@/lib/format";
import { useAct } from "./useAct";

const months = (hundredths: number) => fixed(hundredths, 100, 2);

/** People asked for by role and month beside those that are free. */
export function CapacityPane({ view }: { view: ProposalView }) {
  const t = useT();
  const heads = view.capacity[0]?.months.map((month) => month.month) ?? [];
  return (
    <div className="stack" data-testid="proposal-capacity">
      <h3 className="intake-sub">{t("intake.demand")}</h3>
      {view.capacity.length === 0 ? (
        <div className="faint">{t("intake.noDemand")}</div>
      ) : (
        <div className="intake-scroll">
          <table className="intake-table">
            <thead>
              <tr>
                <th>{t("intake.role")}</th>
                <th />
                {heads.map((month) => (
                  <th key={month} className="num">
                    {month}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.capacity.map((row) => (
                <tr key={row.role}>
                  <td>
                    {row.name} <span className="faint">{t("intake.peopleCount", { n: row.people })}</span>
                  </td>
                  <td className="soft">
                    <div>{t("intake.asked")}</div>
                    <div>{t("intake.free")}</div>
                  </td>
                  {row.months.map((month) => (
                    <td key={month.month} className="num">
                      <div>{month.asked === 0 ? NONE : months(month.asked)}</div>
                      <div className={month.short > 0 ? "intake-short" : "soft"}>{months(month.free)}</div>
                      {month.short > 0 && (
                        <div className="intake-short">{t("intake.shortBy", { n: months(month.short) })}</div>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {view.editable && <Add proposal={view.record.id} />}
    </div>
  );
}

function Add({ proposal }: { proposal: string }) {
  const t = useT();
  const act = useAct();
  const roles = useRecords("role");
  const [role, setRole] = useState<string>();
  const [month, setMonth] = useState("");
  const [amount, setAmount] = useState<number | null>(1);
  const add = () =>
    void act(
      commands.createRecord(
        "role_demand",
        { proposal, role: role ?? "", month: month.trim(), amount: Math.round((amount ?? 0) * 100) },
        "",
      ),
    );
  const options = (roles.data ?? [])
    .filter((known) => known.fields.kind === "post" || known.fields.kind === "role")
    .map((known) => ({ value: known.id, label: String(known.fields.name) }));
  return (
    <div className="row">
      <Select
        size="small"
        showSearch={{ optionFilterProp: "label" }}
        style={{ width: 150 }}
        placeholder={t("intake.role")}
        aria-label={t("intake.role")}
        data-testid="input-demand-role"
        value={role}
        options={options}
        onChange={setRole}
      />
      <Input
        size="small"
        style={{ width: 100 }}
        placeholder="2026-12"
        aria-label={t("intake.month")}
        data-testid="input-demand-month"
        value={month}
        onChange={(event) => setMonth(event.target.value)}
      />
      <InputNumber
        size="small"
        min={0.01}
        step={0.5}
        aria-label={t("intake.amount")}
        data-testid="input-demand-amount"
        value={amount}
        onChange={setAmount}
      />
      <Button size="small" disabled={!role || month === ""} data-testid="action-add-demand" onClick={add}>
        {t("intake.addDemand")}
      </Button>
    </div>
  );
}
