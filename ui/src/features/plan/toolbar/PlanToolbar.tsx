import { memo, useDeferredValue, type ReactNode } from "react";
import type { DependencyRow } from "@/bindings";
import type { GanttHandle, Minute, Show, Zoom } from "@/features/gantt";
import { useT } from "@/i18n";
import type { PlanExports } from "../useExports";
import type { PlanActions } from "../usePlanActions";
import { ControlTools, type ControlToolsProps } from "./ControlTools";
import { EditTools } from "./EditTools";
import { ExportMenu } from "./ExportMenu";
import { ViewTools } from "./ViewTools";

interface Props extends ControlToolsProps {
  chart: () => GanttHandle | null;
  actions: PlanActions;
  /** Rows stand in their outline and can be moved in it. */
  structural: boolean;
  zoom: Zoom;
  today: Minute;
  show: Show;
  dependencies: readonly DependencyRow[];
  /** The plan has no rows. */
  empty: boolean;
  exports: PlanExports;
  /** Which rows and columns are seen: at the left of the second line. */
  rows?: ReactNode;
  onShow(show: Show): void;
  onPrint(): void;
  onCopySvg(): void;
}

/**
 * Every action of the plan: the first line changes and judges it, the second only what is seen of it. The tools follow
 * what was typed or picked after the grid has shown it.
 */
export function PlanToolbar(props: Props) {
  return <Tools props={useDeferredValue(props)} />;
}

const Tools = memo(function Tools({ props }: { props: Props }) {
  const { chart, actions, dependencies, exports, ...rest } = props;
  const t = useT();
  const { locked, selected } = rest;
  return (
    <div className="plan-toolbar" role="toolbar" aria-label={t("plan.toolbar")}>
      <div className="plan-tools">
        <EditTools
          actions={actions}
          locked={locked}
          structural={rest.structural}
          selected={selected}
          dependencies={dependencies}
        />
        <ControlTools {...rest} />
        <ExportMenu
          busy={exports.busy}
          empty={rest.empty}
          onPrint={rest.onPrint}
          onCopySvg={rest.onCopySvg}
          onPicture={() => exports.picture(chart()?.svg() ?? "")}
          onProjectXml={exports.projectXml}
          onWorkbook={exports.workbook}
        />
      </div>
      <div className="plan-tools">
        <ViewTools chart={chart} zoom={rest.zoom} today={rest.today} show={rest.show} onShow={rest.onShow}>
          {rest.rows}
        </ViewTools>
      </div>
    </div>
  );
});
