import { AimOutlined, ColumnWidthOutlined, ZoomInOutlined, ZoomOutOutlined } from "@ant-design/icons";
import { Button, Segmented, Space, Tooltip } from "antd";
import type { ReactNode } from "react";
import { useT } from "@/i18n";
import { ZOOMS, type Minute, type Zoom } from "./scene";
import type { GanttHandle } from "./types";

interface Props {
  zoom: Zoom;
  /** Where "today" scrolls to; without it there is no such button. */
  today: Minute | null;
  chart: () => GanttHandle | null;
}

/** Zoom levels, fit, in, out and today. */
export function ZoomBar({ zoom, today, chart }: Props) {
  const t = useT();
  return (
    <Space size={4}>
      <Segmented<Zoom>
        value={zoom}
        onChange={(next) => chart()?.zoomTo(next)}
        options={ZOOMS.map((value) => ({ value, label: t(`gantt.zoom_${value}`) }))}
      />
      <Tip title={t("gantt.zoomFit")} icon={<ColumnWidthOutlined />} onClick={() => chart()?.zoomTo("fit")} />
      <Tip title={t("gantt.zoomIn")} icon={<ZoomInOutlined />} onClick={() => chart()?.zoomBy(1.3)} />
      <Tip title={t("gantt.zoomOut")} icon={<ZoomOutOutlined />} onClick={() => chart()?.zoomBy(1 / 1.3)} />
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
