import {
  InfoCircleOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  WarningOutlined,
} from "@ant-design/icons";
import { Badge, Button } from "antd";
import { useT } from "@/i18n";
import { VersionTools } from "../versions/VersionTools";
import { Tool } from "./Tool";

export interface ControlToolsProps {
  locked: boolean;
  selected: readonly string[];
  findings: number;
  onFindings(): void;
  onDetails(): void;
  onQuality(): void;
  onRules(): void;
}

/** What judges and controls the plan: the details of a task, baselines, its quality, what the schedule found. */
export function ControlTools({ selected, ...rest }: ControlToolsProps) {
  const t = useT();
  return (
    <>
      <Tool
        name="details"
        title={t("plan.details")}
        off={selected.length === 0}
        icon={<InfoCircleOutlined />}
        run={rest.onDetails}
      />
      <VersionTools />
      <Tool name="rules" title={t("plan.rules")} icon={<SettingOutlined />} run={rest.onRules} />
      <div className="grow" />
      <Button
        type="text"
        icon={<SafetyCertificateOutlined />}
        data-testid="action-quality"
        onClick={rest.onQuality}
      >
        {t("scheduleQuality.open")}
      </Button>
      <Badge count={rest.findings} size="small" offset={[-4, 4]} overflowCount={99}>
        <Button
          type="text"
          icon={<WarningOutlined />}
          data-testid="action-findings"
          disabled={rest.findings === 0}
          onClick={rest.onFindings}
        >
          {t("plan.findings")}
        </Button>
      </Badge>
    </>
  );
}
