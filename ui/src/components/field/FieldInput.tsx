import { DatePicker, Input, Select, Switch } from "antd";
import dayjs from "dayjs";
import { useT, type Translate } from "@/i18n";
import type { FieldSpec, FieldValue } from "./spec";

interface Props {
  id: string;
  name: string;
  spec: FieldSpec;
  value: FieldValue;
  text: string;
  invalid: boolean;
  onText: (text: string) => void;
  onCommitText: () => void;
  onRevert: () => void;
  onValue: (value: FieldValue) => void;
}

/** The control that fits a field's kind. */
export function FieldInput(props: Props) {
  const { id, name, spec, value } = props;
  const t = useT();
  const testId = `input-${name}`;
  if (spec.readOnly) return <ReadOnly {...props} />;
  switch (spec.kind) {
    case "flag":
      return (
        <Switch id={id} size="small" checked={value === true} onChange={props.onValue} data-testid={testId} />
      );
    case "choice":
    case "reference":
      return (
        <Select
          id={id}
          style={{ width: "100%" }}
          value={(value as string | null) ?? undefined}
          options={spec.options ?? []}
          allowClear={!spec.required}
          showSearch={(spec.options?.length ?? 0) > 8 ? { optionFilterProp: "label" } : false}
          status={props.invalid ? "error" : undefined}
          placeholder={t("common.choose")}
          data-testid={testId}
          onChange={(next: string | undefined) => props.onValue(next ?? null)}
        />
      );
    case "date":
      return (
        <DatePicker
          id={id}
          style={{ width: "100%" }}
          value={value ? dayjs(String(value).slice(0, 10)) : null}
          // A pattern that a part of a longer date fits would take 2026-10-3 while 2026-10-30 is typed.
          format={["YYYY-MM-DD", "YYYY/MM/DD", "YYYYMMDD"]}
          allowClear={!spec.required}
          placeholder={t("common.dateHint")}
          data-testid={testId}
          onChange={(next) => props.onValue(next ? next.format("YYYY-MM-DD") : null)}
        />
      );
    case "longText":
      return (
        <Input.TextArea
          {...textProps(props)}
          autoSize={{ minRows: 2, maxRows: 10 }}
          data-testid={testId}
          onKeyDown={(event) => {
            if (event.key === "Escape") takeBack(event, props);
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) props.onCommitText();
          }}
        />
      );
    default:
      return (
        <Input
          {...textProps(props)}
          styles={spec.kind === "text" ? undefined : { input: { textAlign: "right" } }}
          suffix={unitOf(spec, t)}
          placeholder={hintOf(spec, t)}
          data-testid={testId}
          onPressEnter={(event) => !event.nativeEvent.isComposing && props.onCommitText()}
          onKeyDown={(event) => event.key === "Escape" && takeBack(event, props)}
        />
      );
  }
}

function textProps({ id, text, invalid, onText, onCommitText }: Props) {
  return {
    id,
    value: text,
    status: invalid ? ("error" as const) : undefined,
    "aria-invalid": invalid,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onText(event.target.value),
    onBlur: onCommitText,
  };
}

function takeBack(event: React.KeyboardEvent, props: Props) {
  if (props.text !== String(props.value ?? "")) event.preventDefault();
  props.onRevert();
}

function ReadOnly({ id, name, spec, value, text }: Props) {
  const t = useT();
  const words =
    spec.kind === "flag"
      ? t(value ? "common.yes" : "common.no")
      : (spec.options?.find((option) => option.value === value)?.label ?? text);
  return (
    <div id={id} className="field-fixed" data-testid={`input-${name}`}>
      {words || "—"} {words && unitOf(spec, t)}
    </div>
  );
}

function unitOf(spec: FieldSpec, t: Translate) {
  const unit = { money: t("common.wan"), percent: t("common.percentUnit"), minutes: t("common.workingDays") };
  const words = spec.unit ?? unit[spec.kind as keyof typeof unit];
  return words ? <span className="faint">{words}</span> : undefined;
}

function hintOf(spec: FieldSpec, t: Translate) {
  if (spec.kind === "minutes") return t("common.durationHint");
  return spec.kind === "money" ? t("common.moneyHint") : undefined;
}
