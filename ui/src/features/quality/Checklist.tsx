import { useState } from "react";
import { PaperClipOutlined } from "@ant-design/icons";
import { App, Button, Input, Select, Tooltip } from "antd";
import { commands, type CheckLine, type GateView } from "@/bindings";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo } from "@/platform";
import { useTry } from "./queries";
import { WaiveDialog } from "./WaiveDialog";

const RESULTS = ["open", "passed", "failed", "not_applicable"];

/** The items of a gate: what each says is set in place; an open mandatory one may be waived. */
export function Checklist({ gate, fixed }: { gate: GateView; fixed: boolean }) {
  const t = useT();
  if (gate.items.length === 0) return <div className="gate-facts faint">{t("gate.noItems")}</div>;
  return (
    <table className="gate-checks" data-testid="gate-checks">
      <thead>
        <tr>
          <th>{t("gate.item")}</th>
          <th>{t("gate.subject")}</th>
          <th>{t("gate.result")}</th>
          <th>{t("gate.checked")}</th>
          <th>{t("gate.evidence")}</th>
          <th aria-label={t("gate.waive")} />
        </tr>
      </thead>
      <tbody>
        {gate.items.map((item) => (
          <Item key={item.id} item={item} gate={gate} fixed={fixed} />
        ))}
      </tbody>
    </table>
  );
}

function Item({ item, gate, fixed }: { item: CheckLine; gate: GateView; fixed: boolean }) {
  const t = useT();
  const go = useGo();
  const [waiving, setWaiving] = useState(false);
  const setResult = useResult(item);
  const decided = ["passed", "passed_with_conditions", "terminated"].includes(gate.status);
  return (
    <tr data-testid={`check-${item.id}`} className={item.mandatory && !item.settled ? "gate-check-open" : ""}>
      <td>
        <button type="button" className="way" onClick={() => go(paths.record("quality_check", item.id))}>
          {item.item}
        </button>{" "}
        <span className={item.mandatory ? "gate-must" : "faint"}>
          {t(item.mandatory ? "gate.mandatory" : "gate.optional")}
        </span>
        {item.note && <div className="faint">{item.note}</div>}
        {item.waiver && (
          <div className="gate-waived" data-testid="check-waiver">
            {t("gate.waived", { by: item.waivedBy, date: date(item.waivedOn), reason: item.waiver })}
          </div>
        )}
      </td>
      <td>{choiceLabel(t, "quality_check", "subject", item.subject)}</td>
      <td>
        <Select
          size="small"
          className="gate-result"
          value={item.result}
          disabled={fixed || (decided && item.mandatory)}
          data-testid="input-result"
          aria-label={`${t("gate.result")}: ${item.item}`}
          options={RESULTS.map((value) => ({
            value,
            label: choiceLabel(t, "quality_check", "result", value),
          }))}
          onChange={setResult}
        />
      </td>
      <td className="gate-when">
        {item.checkedOn ? `${date(item.checkedOn)} ${item.checkedBy}` : "—"}
        {item.firstPass && <div className="faint">{t("gate.firstPass")}</div>}
        {item.failedOn && <div className="faint">{t("gate.failedFirst", { date: date(item.failedOn) })}</div>}
      </td>
      <td>
        <Evidence item={item} />
      </td>
      <td>
        {!fixed && !decided && item.mandatory && !item.settled && (
          <Button size="small" type="text" data-testid="action-waive-check" onClick={() => setWaiving(true)}>
            {t("gate.waive")}
          </Button>
        )}
        {waiving && <WaiveDialog item={item} people={gate.people} onClose={() => setWaiving(false)} />}
      </td>
    </tr>
  );
}

/** The files that prove an item; they are added in its own panel. */
function Evidence({ item }: { item: CheckLine }) {
  const t = useT();
  const go = useGo();
  const open = () => go(paths.record("quality_check", item.id));
  if (item.evidence.length === 0)
    return (
      <button type="button" className="way faint" onClick={open}>
        {t("gate.noEvidence")}
      </button>
    );
  return (
    <Tooltip title={item.evidence.join("、")}>
      <button type="button" className="way" data-testid="check-evidence" onClick={open}>
        <PaperClipOutlined /> {item.evidence.length}
      </button>
    </Tooltip>
  );
}

/** Sets what a check said; what does not apply is asked why first. */
function useResult(item: CheckLine): (result: string) => void {
  const t = useT();
  const attempt = useTry();
  const { modal } = App.useApp();
  const set = (field: string, value: string) =>
    attempt(commands.setField("quality_check", item.id, field, value, ""));
  return (result) => {
    if (result !== "not_applicable" || item.note.trim()) return void set("result", result);
    let why = "";
    modal.confirm({
      title: t("gate.noteTitle"),
      content: (
        <Input.TextArea
          rows={2}
          aria-label={t("gate.noteTitle")}
          data-testid="input-note"
          onChange={(event) => (why = event.target.value)}
        />
      ),
      okText: t("common.confirm"),
      cancelText: t("common.cancel"),
      okButtonProps: { ...{ "data-testid": "action-confirm" } },
      onOk: async () => {
        if (why.trim() !== "" && !(await set("note", why.trim()))) return;
        await set("result", result);
      },
    });
  };
}
