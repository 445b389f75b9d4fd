import { useState } from "react";
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, InputNumber } from "antd";
import { commands, type AppraisalView, type ProposalView, type RecordView } from "@/bindings";
import { useT, type Key } from "@/i18n";
import { fieldLabel } from "@/i18n/labels";
import { fixed, NONE, percent, wan } from "@/lib/format";
import { useAct } from "./useAct";

/** Cash flows by year, and what they are worth. */
export function MoneyPane({ view }: { view: ProposalView }) {
  const t = useT();
  const act = useAct();
  const years = view.flows.map((flow) => Number(flow.fields.year));
  const next = years.length === 0 ? 0 : Math.max(...years) + 1;
  const add = () =>
    void act(
      commands.createRecord("cash_flow", { proposal: view.record.id, year: next, inflow: 0, outflow: 0 }, ""),
    );
  return (
    <div className="intake-money" data-testid="proposal-money">
      <table className="intake-table">
        <thead>
          <tr>
            <th>
              {t("intake.year")} <span className="faint">{t("intake.inWan")}</span>
            </th>
            <th className="num">{fieldLabel(t, "cash_flow", "inflow")}</th>
            <th className="num">{fieldLabel(t, "cash_flow", "outflow")}</th>
            <th className="num">{t("intake.net")}</th>
            <th className="num">{t("intake.balance")}</th>
            {view.editable && <th aria-label={t("common.delete")} />}
          </tr>
        </thead>
        <tbody>
          {view.flows.map((flow) => {
            const year = Number(flow.fields.year);
            return (
              <tr key={flow.id}>
                <td>{year}</td>
                <td className="num">
                  <Amount record={flow} field="inflow" />
                </td>
                <td className="num">
                  <Amount record={flow} field="outflow" />
                </td>
                <td className="num">{wan(view.money?.flows[year])}</td>
                <td className="num">{wan(view.money?.balance[year])}</td>
                {view.editable && (
                  <td>
                    <Button
                      type="text"
                      size="small"
                      icon={<DeleteOutlined />}
                      aria-label={t("common.delete")}
                      onClick={() => void act(commands.deleteRecord("cash_flow", flow.id, ""))}
                    />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {view.editable && (
        <Button size="small" icon={<PlusOutlined />} data-testid="action-add-year" onClick={add}>
          {t("intake.addYear")}
        </Button>
      )}
      {view.money ? <Figures money={view.money} /> : <div className="faint">{t("intake.noFlows")}</div>}
    </div>
  );
}

/** An amount of a row in 万元; it saves itself when left. */
function Amount({ record, field }: { record: RecordView; field: string }) {
  const t = useT();
  const act = useAct();
  const fen = Number(record.fields[field] ?? 0);
  const [typed, setTyped] = useState<number | null>(fen / 1_000_000);
  if (record.locked) return <>{wan(fen)}</>;
  const save = () => {
    const value = Math.round((typed ?? 0) * 1_000_000);
    if (value !== fen) void act(commands.setField("cash_flow", record.id, field, value, ""));
  };
  return (
    <InputNumber
      size="small"
      controls={false}
      value={typed}
      min={0}
      data-testid={`input-${field}-${String(record.fields.year)}`}
      aria-label={`${t("intake.year")} ${String(record.fields.year)} ${fieldLabel(t, "cash_flow", field)}`}
      onChange={setTyped}
      onBlur={save}
      onPressEnter={save}
    />
  );
}

function Figures({ money }: { money: AppraisalView }) {
  const t = useT();
  const years = (hundredths: number | null) =>
    hundredths === null ? t("intake.never") : fixed(hundredths, 100, 2);
  const irr =
    money.irr === null ? t(`intake.irr_${money.irrWhy ?? "several"}` as Key) : percent(money.irr / 10_000);
  const figures: [string, string][] = [
    [t("intake.rate"), money.rate === null ? NONE : percent(money.rate / 10_000)],
    [t("intake.npv"), money.npv === null ? NONE : wan(money.npv)],
    [t("intake.irr"), irr],
    [t("intake.payback"), years(money.payback)],
    [t("intake.discountedPayback"), money.rate === null ? NONE : years(money.discountedPayback)],
    [t("intake.profitability"), money.profitability === null ? NONE : fixed(money.profitability, 100, 2)],
  ];
  return (
    <>
      <dl className="intake-figures" data-testid="proposal-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt className="soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {money.rate === null && <div className="intake-short">{t("intake.noRate")}</div>}
    </>
  );
}
