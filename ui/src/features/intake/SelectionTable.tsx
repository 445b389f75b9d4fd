import { Fragment } from "react";
import { Tag } from "antd";
import type { SelectionRow, SelectionView } from "@/bindings";
import { useT, type Key, type Translate } from "@/i18n";
import { fixed, wan } from "@/lib/format";

const hundredths = (value: number, decimals: number) => fixed(value, 100, decimals);

/** The candidates: those that are in above the cut-line, the others below with the reason. */
export function SelectionTable({ view }: { view: SelectionView }) {
  const t = useT();
  const cut = view.rows.findIndex((row) => !row.chosen);
  return (
    <table className="intake-table card" data-testid="selection-table">
      <thead>
        <tr>
          <th>{t("intake.tab_proposals")}</th>
          <th className="num">{t("intake.total")}</th>
          <th className="num">{t("intake.cost")}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row, at) => (
          <Fragment key={row.id}>
            {at === cut && (
              <tr className="intake-cut" data-testid="cut-line">
                <td colSpan={4}>{t("intake.cutLine")}</td>
              </tr>
            )}
            <tr className={row.chosen ? undefined : "intake-out"}>
              <td>
                {row.code} {row.name} {row.must && <Tag color="orange">{t("intake.mustDo")}</Tag>}
              </td>
              <td className="num">{hundredths(row.value, 1)}</td>
              <td className="num">{wan(row.cost)}</td>
              <td>{row.chosen ? <Tag color="green">{t("intake.chosen")}</Tag> : why(t, row)}</td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function why(t: Translate, row: SelectionRow) {
  const what = [
    ...(row.shortMoney === null ? [] : [t("intake.shortMoney", { n: wan(row.shortMoney) })]),
    ...row.shortRoles.map((role) =>
      t("intake.shortRole", { name: role.name, n: hundredths(role.amount, 2) }),
    ),
  ].join("、");
  return (
    <>
      {row.why && <div>{t(`intake.why_${row.why}` as Key, { other: row.other ?? "", what })}</div>}
      {row.forced && (
        <div className="faint">
          {t("intake.forcedLoss", {
            loss: hundredths(row.forced.loss, 1),
            out: row.forced.out.join("、") || t("intake.nothingOut"),
          })}
        </div>
      )}
    </>
  );
}
