import { MailOutlined, SendOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import type { Collection, CollectionRow, FormState } from "@/bindings";
import { useT, type Key } from "@/i18n";
import { date, NONE } from "@/lib/format";
import { FORMS } from "./queries";
import { missing, type useForms } from "./useForms";

interface Props {
  data: Collection;
  locked: boolean;
  forms: ReturnType<typeof useForms>;
  shown: { project: string; form: string } | null;
  onShow: (project: string, form: string) => void;
}

/** Projects by the four forms, each with where it stands. */
export function FormsTable({ data, locked, forms, shown, onShow }: Props) {
  const t = useT();
  return (
    <div className="collect">
      <p className="soft collect-hint">{t("collection.dropHere")}</p>
      <table className="collect-table" data-testid="table-collection">
        <thead>
          <tr>
            <th>{t("collection.project")}</th>
            <th>{t("collection.manager")}</th>
            {FORMS.map((form) => (
              <th key={form}>{t(`collection.form_${form}`)}</th>
            ))}
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {data.projects.map((row) => (
            <tr key={row.id} data-testid={`collect-${row.code}`}>
              <td>
                <span className="faint">{row.code}</span> {row.name}
              </td>
              <td>{row.manager || NONE}</td>
              {row.forms.map((state) => (
                <td key={state.form}>
                  <State
                    row={row}
                    state={state}
                    chosen={shown?.project === row.id && shown.form === state.form}
                    onShow={() => onShow(row.id, state.form)}
                  />
                </td>
              ))}
              <td className="collect-actions">
                {!locked && <RowActions month={data.month} row={row} forms={forms} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function State({
  row,
  state,
  chosen,
  onShow,
}: {
  row: CollectionRow;
  state: FormState;
  chosen: boolean;
  onShow: () => void;
}) {
  const t = useT();
  const words = t(`collection.state_${state.state}` as Key, { n: state.open });
  const className = `collect-state collect-${state.state}`;
  const day = date(state.receivedOn ?? state.issuedOn);
  if (!state.receivedOn)
    return (
      <span className={className} title={state.issuedOn ? day : undefined}>
        {words}
      </span>
    );
  return (
    <button
      type="button"
      className={className}
      aria-pressed={chosen}
      title={`${state.file} · ${day}`}
      data-testid={`form-${row.code}-${state.form}`}
      onClick={onShow}
    >
      {words}
    </button>
  );
}

function RowActions({ month, row, forms }: { month: string; row: CollectionRow; forms: Props["forms"] }) {
  const t = useT();
  const to = row.email ? t("collection.remindTo", { email: row.email }) : t("collection.remindNobody");
  return (
    <>
      <Tooltip title={t("collection.send")}>
        <Button
          type="text"
          size="small"
          icon={<SendOutlined />}
          aria-label={t("collection.send")}
          data-testid={`action-send-${row.code}`}
          onClick={() => void forms.issue(month, [row.id])}
        />
      </Tooltip>
      {missing(row).length > 0 && (
        <Tooltip title={to}>
          <Button
            type="text"
            size="small"
            icon={<MailOutlined />}
            data-testid={`action-remind-${row.code}`}
            onClick={() => void forms.remind(month, row)}
          >
            {t("collection.remind")}
          </Button>
        </Tooltip>
      )}
    </>
  );
}
