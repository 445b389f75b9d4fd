import { Select } from "antd";
import type { ColumnMapping, FieldSchema, SheetImport, SheetMapping } from "@/bindings";
import { useT, type Key } from "@/i18n";
import { fieldLabel } from "@/i18n/labels";

interface Props {
  sheet: SheetImport;
  schema: FieldSchema[];
  mapping: SheetMapping;
  onColumns: (columns: ColumnMapping[]) => void;
}

const DATES = ["ymd", "ydm", "dmy", "mdy", "chinese", "compact", "month_name", "serial"];
const UNITS: [string, Key][] = [
  ["0.01", "importing.unit_cent"],
  ["1", "importing.unit_one"],
  ["1000", "importing.unit_thousand"],
  ["10000", "importing.unit_wan"],
  ["1000000", "importing.unit_million"],
  ["100000000", "importing.unit_yi"],
];
const NUMBERS = new Set(["money", "integer", "percent"]);

/** Each column of the file beside the field it goes to, and how its values are to be read. */
export function Columns({ sheet, schema, mapping, onColumns }: Props) {
  const t = useT();
  const doubtful = new Set(sheet.doubts.map((doubt) => doubt.values.column));
  const change = (place: number, part: Partial<ColumnMapping>) =>
    onColumns(mapping.columns.map((column, index) => (index === place ? { ...column, ...part } : column)));
  return (
    <div className="import-table tall" tabIndex={0} role="region" aria-label={t("importing.tab_mapping")}>
      <table data-testid="import-columns">
        <thead>
          <tr>
            <th>{t("importing.header")}</th>
            <th>{t("importing.samples")}</th>
            <th>{t("importing.field")}</th>
            <th>{t("importing.dateFormats")}</th>
            <th>{t("importing.decimal")}</th>
            <th>{t("importing.unit")}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.columns.map((source) => {
            const column = mapping.columns[source.index];
            if (!column) return null;
            return (
              <tr key={source.index} className={doubtful.has(source.header) ? "doubtful" : undefined}>
                <td className="import-header">{source.header}</td>
                <td className="faint import-samples" title={source.samples.join("\n")}>
                  {source.samples.slice(0, 3).join(" · ")}
                </td>
                <Reading
                  sheet={sheet}
                  schema={schema}
                  column={column}
                  place={source.index}
                  onChange={(part) => change(source.index, part)}
                />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface ReadingProps {
  sheet: SheetImport;
  schema: FieldSchema[];
  column: ColumnMapping;
  place: number;
  onChange: (part: Partial<ColumnMapping>) => void;
}

/** Where a column goes, and how its dates, numbers and amounts are written. */
function Reading({ sheet, schema, column, place, onChange }: ReadingProps) {
  const t = useT();
  const kind = schema.find((field) => field.name === column.field)?.kind.type;
  return (
    <>
      <td>
        <Select
          allowClear
          value={column.field ?? undefined}
          style={{ width: 170 }}
          placeholder={t("importing.notCarried")}
          showSearch={{ optionFilterProp: "label" }}
          data-testid={`map-${place}`}
          options={sheet.fields.map((value) => ({ value, label: fieldLabel(t, "project", value) }))}
          onChange={(field: string | undefined) => onChange({ field: field ?? null })}
        />
      </td>
      <td>
        {kind === "date" && (
          <Select
            mode="multiple"
            value={column.dateFormats}
            style={{ width: 190 }}
            maxTagCount="responsive"
            placeholder={t("common.choose")}
            data-testid={`dates-${place}`}
            options={DATES.map((value) => ({ value, label: t(`importing.date_${value}` as Key) }))}
            onChange={(dateFormats: string[]) => onChange({ dateFormats })}
          />
        )}
      </td>
      <td>
        {kind && NUMBERS.has(kind) && (
          <Select
            allowClear
            value={column.decimal ?? undefined}
            style={{ width: 130 }}
            placeholder={t("common.choose")}
            data-testid={`decimal-${place}`}
            options={[
              { value: ".", label: t("importing.decimal_point") },
              { value: ",", label: t("importing.decimal_comma") },
            ]}
            onChange={(decimal: string | undefined) => onChange({ decimal: decimal ?? null })}
          />
        )}
      </td>
      <td>
        {kind === "money" && (
          <Select
            value={column.unit}
            style={{ width: 130 }}
            data-testid={`unit-${place}`}
            options={UNITS.map(([value, key]) => ({ value, label: t(key) }))}
            onChange={(unit: string) => onChange({ unit })}
          />
        )}
      </td>
    </>
  );
}
