import {
  AimOutlined,
  ColumnWidthOutlined,
  CompressOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from "@ant-design/icons";
import { Button, Select, Space, Tooltip } from "antd";
import { useState, type ReactNode } from "react";
import { useT } from "@/i18n";
import { ZOOMS, type Minute, type Zoom } from "./scene";
import type { GanttHandle } from "./types";

interface Props {
  zoom: Zoom;
  /** Where "today" scrolls to; without it there is no such button. */
  today: Minute | null;
  chart: () => GanttHandle | null;
  /** Rows can be selected: they can be fitted too. */
  selectable?: boolean;
}

const STEP = 1.5;

/** The time scale, in, out, fit and today. */
export function ZoomBar({ zoom, today, chart, selectable }: Props) {
  const t = useT();
  // How far out the chart goes follows the plan: it is asked whenever the list opens.
  const [, ask] = useState(false);
  return (
    <Space size={2}>
      <Tip title={t("gantt.zoomOut")} icon={<ZoomOutOutlined />} onClick={() => chart()?.zoomBy(1 / STEP)} />
      <Select<Zoom>
        value={zoom}
        aria-label={t("gantt.zoomLevel")}
        data-testid="zoom-level"
        className="gantt-zoom"
        popupMatchSelectWidth={false}
        onChange={(next) => chart()?.zoomTo(next)}
        onOpenChange={ask}
        options={ZOOMS.map((value) => ({
          value,
          label: t(`gantt.zoom_${value}`),
          disabled: chart()?.reaches(value) === false,
        }))}
        listHeight={360}
      />
      <Tip title={t("gantt.zoomIn")} icon={<ZoomInOutlined />} onClick={() => chart()?.zoomBy(STEP)} />
      <Tip title={t("gantt.zoomFit")} icon={<ColumnWidthOutlined />} onClick={() => chart()?.zoomTo("fit")} />
      {selectable && (
        <Tip
          title={t("gantt.zoomSelection")}
          icon={<CompressOutlined rotate={45} />}
          onClick={() => chart()?.zoomTo("selection")}
        />
      )}
      {today !== null && (
        <Tip title={t("gantt.today")} icon={<AimOutlined />} onClick={() => chart()?.scrollTo(today)} />
      )}
    </Space>
  );
}

function Tip({ title, icon, onClick }: { title: string; icon: ReactNode; onClick(): void }) {
  return (
    <Tooltip title={title}>
      <Button type="text" aria-label={title} icon={icon} onClick={onClick} />
    </Tooltip>
  );
}
