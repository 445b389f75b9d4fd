import {
  EditOutlined,
  FileTextOutlined,
  HourglassOutlined,
  PushpinOutlined,
  WarningFilled,
} from "@ant-design/icons";
import type { TaskRow } from "@/bindings";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";

interface Props {
  row: TaskRow;
  /** The gravest finding on the row. */
  severity: string | undefined;
}

/** What is special about a row, most important first: a finding, little float, dates by hand, a constraint, notes. */
export function RowMarks({ row, severity }: Props) {
  const t = useT();
  const constrained = row.constraintType !== "asap" && row.constraintType !== "";
  return (
    <span className="plan-marks">
      {severity && severity !== "info" && (
        <WarningFilled className={`plan-${severity}`} title={t("plan.markFinding")} />
      )}
      {row.nearCritical && <HourglassOutlined className="plan-warning" title={t("plan.markNear")} />}
      {row.manual && <EditOutlined title={t("plan.markManual")} />}
      {constrained && <PushpinOutlined title={constraintText(row)} />}
      {row.notes !== "" && <FileTextOutlined title={row.notes} />}
    </span>
  );

  function constraintText({ constraintType, constraintDate }: TaskRow): string {
    return `${choiceLabel(t, "task", "constraint_type", constraintType)} ${constraintDate?.slice(0, 10) ?? ""}`.trim();
  }
}
