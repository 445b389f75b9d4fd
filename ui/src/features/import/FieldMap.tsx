import { useState } from "react";
import { Alert, Collapse, Select } from "antd";
import { commands, type ImportDraft, type PlanMap, type PlanMapping } from "@/bindings";
import { ErrorNotice } from "@/components";
import { useT, type Key } from "@/i18n";
import { call, problemText } from "@/platform";

interface Props {
  draft: ImportDraft;
  map: PlanMap;
  onDraft: (draft: ImportDraft) => void;
}

/** The map with a column meaning a field; what only one column may mean is taken from the one that had it. */
export function remapped(map: PlanMap, place: number, field: string | null): PlanMapping {
  const alone = map.fields.some((known) => known.name === field && !known.repeats);
  const columns = map.mapping.columns.map((column, at) => {
    if (at === place) return { ...column, field };
    return alone && column.field === field ? { ...column, field: null } : column;
  });
  return { ...map.mapping, columns };
}

/** What each column of a file of issues means; a choice reads the issues again. */
export function FieldMap({ draft, map, onDraft }: Props) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (mapping: PlanMapping) => {
    setBusy(true);
    setProblem(null);
    try {
      onDraft(await call(commands.mapImport(draft.token, mapping)));
    } catch (error) {
      setProblem(problemText(t, error));
    }
    setBusy(false);
  };
  const carried = map.mapping.columns.filter((column) => column.field !== null).length;
  const label = t("importing.fieldMap", { n: carried, of: map.columns.length });
  return (
    <>
      {map.remembered && <Alert type="info" showIcon title={t("importing.remembered")} />}
      {problem && <ErrorNotice body={problem} />}
      <Collapse
        size="small"
        items={[
          {
            key: "map",
            label: <span data-testid="open-field-map">{busy ? t("importing.mapping") : label}</span>,
            children: (
              <div className="stack" data-testid="import-field-map">
                <DayOrder map={map} busy={busy} onMapping={(mapping) => void read(mapping)} />
                <Fields map={map} busy={busy} onMapping={(mapping) => void read(mapping)} />
              </div>
            ),
          },
        ]}
      />
    </>
  );
}

interface PartProps {
  map: PlanMap;
  busy: boolean;
  onMapping: (mapping: PlanMapping) => void;
}

function Fields({ map, busy, onMapping }: PartProps) {
  const t = useT();
  const options = map.fields.map(({ name }) => ({ value: name, label: t(`importField.${name}` as Key) }));
  return (
    <div className="import-table" tabIndex={0} role="region" aria-label={t("importing.tab_mapping")}>
      <table>
        <thead>
          <tr>
            <th>{t("importing.header")}</th>
            <th>{t("importing.samples")}</th>
            <th>{t("importing.field")}</th>
          </tr>
        </thead>
        <tbody>
          {map.columns.map(({ index, header, samples }) => (
            <tr key={index}>
              <td className="import-header">{header}</td>
              <td className="faint import-samples" title={samples.join("\n")}>
                {samples.slice(0, 3).join(" · ")}
              </td>
              <td>
                <Select
                  allowClear
                  disabled={busy}
                  value={map.mapping.columns[index]?.field ?? undefined}
                  style={{ width: 240 }}
                  aria-label={header}
                  placeholder={t("importing.notCarried")}
                  showSearch={{ optionFilterProp: "label" }}
                  data-testid={`field-map-${index}`}
                  options={options}
                  onChange={(field: string | undefined) => onMapping(remapped(map, index, field ?? null))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayOrder({ map, busy, onMapping }: PartProps) {
  const t = useT();
  return (
    <div className="import-target">
      <span className="soft">{t("importing.dayOrder")}</span>
      <Select
        allowClear
        disabled={busy}
        value={map.mapping.dayOrder ?? undefined}
        style={{ width: 240 }}
        aria-label={t("importing.dayOrder")}
        placeholder={t("importing.dayOrderUnknown")}
        data-testid="field-map-order"
        options={map.dayOrders.map((value) => ({ value, label: t(`importing.dayOrder_${value}` as Key) }))}
        onChange={(order: string | undefined) => onMapping({ ...map.mapping, dayOrder: order ?? null })}
      />
    </div>
  );
}
