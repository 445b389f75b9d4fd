import { memo, type ReactNode } from "react";
import { NodeCollapseOutlined, NodeExpandOutlined } from "@ant-design/icons";
import { ZoomBar, type GanttHandle, type Minute, type Show, type Zoom } from "@/features/gantt";
import { useT } from "@/i18n";
import { ShowMenu } from "./ShowMenu";
import { Tool } from "./Tool";

// Drawn again only when one of them changes, not with every edit of the plan.
const Zooms = memo(ZoomBar);
const Shows = memo(ShowMenu);

interface Props {
  chart: () => GanttHandle | null;
  zoom: Zoom;
  today: Minute;
  show: Show;
  onShow(show: Show): void;
  /** Filters, columns and the like. */
  children?: ReactNode;
}

/** What is seen of the plan and how large; nothing here changes it. */
export function ViewTools({ chart, zoom, today, show, onShow, children }: Props) {
  const t = useT();
  return (
    <>
      <Tool
        name="collapse"
        title={t("plan.collapseAll")}
        icon={<NodeCollapseOutlined />}
        run={() => chart()?.collapseAll()}
      />
      <Tool
        name="expand"
        title={t("plan.expandAll")}
        icon={<NodeExpandOutlined />}
        run={() => chart()?.expandAll()}
      />
      {children}
      <div className="grow" />
      <Shows show={show} onShow={onShow} />
      <Zooms zoom={zoom} today={today} chart={chart} selectable />
    </>
  );
}
