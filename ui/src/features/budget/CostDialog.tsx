import { useState } from "react";
import { Alert, Checkbox, Input, Modal, Select, Tag } from "antd";
import { commands, type CostChoice, type CostColumns, type CostDraft, type CostPreview } from "@/bindings";
import { useAttempt } from "@/components/useAttempt";
import { useT, type Key } from "@/i18n";
import { reasonText } from "@/i18n/reasons";
import { wan } from "@/lib/format";
import { parseWan } from "@/lib/parse";
import { useProblemText, useRead } from "@/platform";
import "./budget.css";

const COLUMNS = ["voucher", "date", "project", "line", "amount", "supplier", "text"] as const;
const COLOURS: Record<string, string> = { new: "green", duplicate: "gold", rejected: "red" };

/** What booking a file would do, row by row, and whether its total agrees; applied whole or not at all. */
export function CostDialog({ draft, onClose }: { draft: CostDraft; onClose: () => void }) {
  const t = useT();
  const attempt = useAttempt();
  const wordsOf = useProblemText();
  const [columns, setColumns] = useState<CostColumns>(draft.columns);
  const [total, setTotal] = useState("");
  const [withDuplicates, setWithDuplicates] = useState(false);
  const choice: CostChoice = {
    columns,
    unit: "1",
    controlTotal: total.trim() === "" ? null : parseWan(total),
    withDuplicates,
  };
  const preview = useRead(["records"], ["costs", draft.token, choice], () =>
    commands.previewCosts(draft.token, choice),
  );
  const apply = async () => {
    if (await attempt(commands.applyCosts(draft.token, choice))) onClose();
  };
  return (
    <Modal
      open
      width={960}
      title={t("budget.importTitle", { file: draft.file })}
      okText={t("budget.importApply")}
      cancelText={t("common.cancel")}
      okButtonProps={{ disabled: !preview.data?.ready, ...{ "data-testid": "action-apply-costs" } }}
      onOk={() => void apply()}
      onCancel={onClose}
    >
      <div className="stack" data-testid="cost-import">
        <div className="cost-columns">
          {COLUMNS.map((name) => (
            <label key={name}>
              <span className="field-label">{t(`budget.column_${name}` as Key)}</span>
              <Select
                allowClear
                value={columns[name]}
                aria-label={t(`budget.column_${name}` as Key)}
                onChange={(place?: number) => setColumns({ ...columns, [name]: place ?? null })}
                options={draft.headers.map((header, place) => ({
                  value: place,
                  label: header || `#${place + 1}`,
                }))}
              />
            </label>
          ))}
        </div>
        <div className="row budget-bar">
          <Input
            style={{ width: 220 }}
            value={total}
            placeholder={t("budget.controlTotal")}
            aria-label={t("budget.controlTotal")}
            data-testid="input-control-total"
            onChange={(event) => setTotal(event.target.value)}
          />
          <Checkbox checked={withDuplicates} onChange={(event) => setWithDuplicates(event.target.checked)}>
            {t("budget.withDuplicates")}
          </Checkbox>
        </div>
        {preview.error && <Alert type="error" title={wordsOf(preview.error)} />}
        {preview.data && <Outcome found={preview.data} />}
      </div>
    </Modal>
  );
}

function Outcome({ found }: { found: CostPreview }) {
  const t = useT();
  const differs = found.stated !== null && found.stated !== found.sum;
  return (
    <>
      {differs ? (
        <Alert
          type="error"
          data-testid="cost-total"
          title={t("budget.totalDiffers", { stated: wan(found.stated), sum: wan(found.sum) })}
        />
      ) : (
        <div data-testid="cost-total">
          {t(found.stated === null ? "budget.totalUnstated" : "budget.totalAgrees", { sum: wan(found.sum) })}
        </div>
      )}
      <div className="faint" data-testid="cost-counts">
        {t("budget.importCounts", {
          fresh: found.new,
          duplicates: found.duplicates,
          rejected: found.rejected,
        })}
      </div>
      <div className="cost-rows">
        <table className="budget-table">
          <tbody>
            {found.rows.map((row) => (
              <tr key={row.row}>
                <th scope="row">{row.row}</th>
                <td>{row.voucher}</td>
                <td>{row.date}</td>
                <td className="cost-text">{row.project}</td>
                <td className="cost-text">{row.line}</td>
                <td>{wan(row.amount)}</td>
                <td className="cost-text">
                  <Tag color={COLOURS[row.fate]}>{t(`budget.fate_${row.fate}` as Key)}</Tag>
                  {row.reasons.map((reason) => reasonText(t, "costRow", reason)).join("；")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
