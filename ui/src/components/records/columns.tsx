import type { FieldSchema, RecordView } from "@/bindings";
import { StatLight, type LightColour } from "@/components/StatLight";
import { textWidth, type Column } from "@/components/table/rows";
import { percent, wan } from "@/lib/format";
import type { Key, Translate } from "@/i18n";
import { choiceLabel, fieldLabel } from "@/i18n/labels";
import { columnPlans, type ColumnPlan } from "./layout";
import { factText } from "./schema";

const RIGHT = new Set(["money", "integer", "percent", "minutes"]);

/** The columns of a list of one kind; `without` leaves out fields that the place already says. */
export function recordColumns(
  t: Translate,
  entity: string,
  schema: FieldSchema[],
  without: string[] = [],
): Column<RecordView>[] {
  const every = (): ColumnPlan[] =>
    schema.filter((field) => field.kind.type !== "data").map((field) => ({ name: field.name, width: 120 }));
  const plans = columnPlans[entity] ?? every();
  return plans
    .filter((plan) => !without.includes(plan.name))
    .flatMap((plan) => {
      if (plan.derived) return [derivedColumn(t, plan)];
      const field = schema.find((candidate) => candidate.name === plan.name);
      return field ? [fieldColumn(t, entity, field, plan)] : [];
    });
}

function fieldColumn(t: Translate, entity: string, field: FieldSchema, plan: ColumnPlan): Column<RecordView> {
  const kind = field.kind.type;
  const text = (record: RecordView) =>
    factText(t, entity, field, record.fields[field.name], record.names[field.name]);
  const codes = field.kind.type === "choice" ? field.kind.codes : [];
  return {
    id: plan.name,
    title: fieldLabel(t, entity, field.name),
    width: Math.max(plan.width, ...codes.map((code) => textWidth(choiceLabel(t, entity, field.name, code)))),
    grow: plan.grow,
    align: RIGHT.has(kind) ? "right" : "left",
    value: (record) => {
      const value = record.fields[field.name];
      if (kind === "reference" || kind === "text" || kind === "long_text") return text(record);
      return kind === "choice" ? codes.indexOf(String(value)) : value;
    },
    text,
  };
}

const BANDS: Record<string, LightColour> = { extreme: "red", high: "red", medium: "amber", low: "green" };

function derivedColumn(t: Translate, plan: ColumnPlan): Column<RecordView> {
  const { name } = plan;
  const base = {
    id: name,
    title: t(`record.derived_${name}` as Key),
    width: plan.width,
    value: (record: RecordView) => record.derived[name],
  };
  if (name === "score" || name === "residual_score") {
    const bandOf = (record: RecordView) =>
      String(record.derived[name === "score" ? "band" : "residual_band"] ?? "");
    return {
      ...base,
      render: (record) =>
        record.derived[name] === null || record.derived[name] === undefined ? null : (
          <StatLight
            colour={BANDS[bandOf(record)] ?? "none"}
            text={`${record.derived[name]} ${bandWord(t, bandOf(record))}`}
          />
        ),
    };
  }
  if (name === "holders") return { ...base, grow: false };
  if (name === "used_basis_points") {
    return { ...base, align: "right", text: (record) => share(record.derived[name]) };
  }
  if (name === "response_days") return { ...base, align: "right" };
  return { ...base, align: "right", text: (record) => money(record.derived[name]) };
}

const share = (value: unknown) => (typeof value === "number" ? percent(value / 10_000) : "");
const money = (value: unknown) => (typeof value === "number" ? wan(value) : "");
const bandWord = (t: Translate, band: string) => (band in BANDS ? t(`record.band_${band}` as Key) : band);
