import { useMemo, useState } from "react";
import { Segmented } from "antd";
import type { FieldSchema, SheetPreview, SheetPreviewRow } from "@/bindings";
import { DataTable, type Column } from "@/components";
import { recordTitle, useRecords } from "@/components/records/schema";
import { useT, type Key, type Translate } from "@/i18n";
import { fieldLabel } from "@/i18n/labels";
import { rowReason, valueText } from "./words";

const FATES = ["new", "changed", "unchanged", "rejected", "skipped", "merged"] as const;

/** Rows that come in; what is wrong with them concerns one value. */
const TAKEN = new Set(["new", "changed", "unchanged"]);

const isPartial = (row: SheetPreviewRow) => TAKEN.has(row.fate) && row.reasons.length > 0;

/** Every row of the file with its fate, and why. */
export function PreviewRows({ preview, schema }: { preview: SheetPreview | null; schema: FieldSchema[] }) {
  const t = useT();
  const [fate, setFate] = useState<string>("all");
  const people = useRecords("person");
  const names = useMemo(
    () => new Map((people.data ?? []).map((person) => [person.id, recordTitle(person)])),
    [people.data],
  );
  const columns = useMemo(() => rowColumns(t, schema, names), [t, schema, names]);
  if (!preview) return <div className="faint">{t("importing.previewing")}</div>;
  const partial = preview.rows.filter(isPartial);
  const shown =
    fate === "all"
      ? preview.rows
      : fate === "partial"
        ? partial
        : preview.rows.filter((row) => row.fate === fate);
  return (
    <div className="import-preview" data-testid="import-preview">
      <Segmented
        value={fate}
        onChange={setFate}
        data-testid="import-fates"
        options={[
          { value: "all", label: `${t("importing.fate_all")} ${preview.rows.length}` },
          ...FATES.map((value) => ({
            value,
            label: (
              <span data-testid={`fate-${value}`}>
                {t(`importing.fate_${value}`)} {preview[value]}
              </span>
            ),
          })),
          {
            value: "partial",
            label: (
              <span data-testid="fate-partial">{`${t("importing.fatePartial")} ${partial.length}`}</span>
            ),
          },
        ]}
      />
      <DataTable
        label={t("importing.tab_preview")}
        testId="table-import"
        columns={columns}
        rows={shown}
        rowKey={(row) => String(row.row)}
      />
    </div>
  );
}

function rowColumns(
  t: Translate,
  schema: FieldSchema[],
  people: Map<string, string>,
): Column<SheetPreviewRow>[] {
  const fate = (row: SheetPreviewRow) => t(`importing.fate_${row.fate}` as Key);
  const what = (row: SheetPreviewRow) =>
    [
      ...row.reasons.map((reason) => {
        const why = rowReason(t, reason);
        return TAKEN.has(row.fate) ? t("importing.valueLeftOut", { why }) : why;
      }),
      ...row.differences.map((difference) =>
        t("importing.change", {
          field: fieldLabel(t, "project", difference.field),
          old: valueText(t, schema, difference.field, difference.old, people),
          new: valueText(t, schema, difference.field, difference.new, people),
        }),
      ),
    ].join(t("importing.joint"));
  return [
    { id: "row", title: t("importing.row"), width: 60, align: "right", value: (row) => row.row },
    {
      id: "fate",
      title: t("importing.fate"),
      width: 90,
      value: fate,
      render: (row) => <span className={`fate fate-${row.fate}`}>{fate(row)}</span>,
    },
    { id: "code", title: t("importing.code"), width: 110, value: (row) => row.code },
    { id: "name", title: t("importing.name"), width: 180, value: (row) => row.name },
    { id: "what", title: t("importing.what"), width: 400, grow: true, value: what },
  ];
}
