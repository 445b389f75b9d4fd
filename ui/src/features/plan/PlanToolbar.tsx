import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  DisconnectOutlined,
  FlagOutlined,
  InfoCircleOutlined,
  LinkOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  NodeCollapseOutlined,
  NodeExpandOutlined,
  PlusOutlined,
  RedoOutlined,
  UndoOutlined,
  WarningOutlined,
} from "@ant-design/icons";
import { Badge, Button, Divider } from "antd";
import type { DependencyRow } from "@/bindings";
import { ZoomBar, type GanttHandle, type Minute, type Show, type Zoom } from "@/features/gantt";
import { useT } from "@/i18n";
import { useFile } from "@/platform";
import { ExportMenu } from "./ExportMenu";
import type { PlanExports } from "./useExports";
import type { PlanActions } from "./usePlanActions";
import { ShowMenu } from "./ShowMenu";
import { Tool } from "./Tool";

interface Props {
  chart: () => GanttHandle | null;
  actions: PlanActions;
  locked: boolean;
  selected: readonly string[];
  zoom: Zoom;
  today: Minute;
  show: Show;
  dependencies: readonly DependencyRow[];
  findings: number;
  /** The plan has no rows. */
  empty: boolean;
  exports: PlanExports;
  onShow(show: Show): void;
  onFindings(): void;
  onDetails(): void;
  onBaseline(): void;
  onCopySvg(): void;
}

/** Every action of the plan with its key beside its name. */
export function PlanToolbar({ chart, actions, locked, selected, ...rest }: Props) {
  const t = useT();
  const undo = useFile()?.undo;
  const none = locked || selected.length === 0;
  const { edits } = actions;
  return (
    <div className="plan-toolbar" role="toolbar" aria-label={t("plan.toolbar")}>
      <Tool
        name="insert"
        title={t("plan.insert")}
        off={locked}
        icon={<PlusOutlined />}
        run={() => actions.insert(selected[0] ?? null)}
      />
      <Tool
        name="delete"
        title={t("plan.delete")}
        off={none}
        icon={<DeleteOutlined />}
        run={() => edits.remove?.(selected)}
      />
      <Divider orientation="vertical" />
      <Tool
        name="outdent"
        title={t("plan.outdent")}
        off={none}
        icon={<MenuFoldOutlined />}
        run={() => edits.outdent?.(selected)}
      />
      <Tool
        name="indent"
        title={t("plan.indent")}
        off={none}
        icon={<MenuUnfoldOutlined />}
        run={() => edits.indent?.(selected)}
      />
      <Tool
        name="up"
        title={t("plan.moveUp")}
        off={none}
        icon={<ArrowUpOutlined />}
        run={() => edits.shift?.(selected, -1)}
      />
      <Tool
        name="down"
        title={t("plan.moveDown")}
        off={none}
        icon={<ArrowDownOutlined />}
        run={() => edits.shift?.(selected, 1)}
      />
      <Divider orientation="vertical" />
      <Tool
        name="link"
        title={t("plan.link")}
        off={locked || selected.length < 2}
        icon={<LinkOutlined />}
        run={() => actions.link(selected, rest.dependencies)}
      />
      <Tool
        name="unlink"
        title={t("plan.unlink")}
        off={none}
        icon={<DisconnectOutlined />}
        run={() => actions.unlink(selected)}
      />
      <Divider orientation="vertical" />
      <Tool
        name="plan-undo"
        title={t("plan.undo")}
        off={!undo?.undo}
        icon={<UndoOutlined />}
        run={() => edits.undo?.()}
      />
      <Tool
        name="plan-redo"
        title={t("plan.redo")}
        off={!undo?.redo}
        icon={<RedoOutlined />}
        run={() => edits.redo?.()}
      />
      <Divider orientation="vertical" />
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
      <Tool
        name="details"
        title={t("plan.details")}
        off={selected.length === 0}
        icon={<InfoCircleOutlined />}
        run={rest.onDetails}
      />
      <Tool
        name="baseline"
        title={t("plan.setBaseline")}
        off={locked}
        icon={<FlagOutlined />}
        run={rest.onBaseline}
      />
      <div className="grow" />
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
      <ExportMenu
        busy={rest.exports.busy}
        empty={rest.empty}
        onCopySvg={rest.onCopySvg}
        onPicture={() => rest.exports.picture(chart()?.svg() ?? "")}
        onProjectXml={rest.exports.projectXml}
      />
      <ShowMenu show={rest.show} onShow={rest.onShow} />
      <ZoomBar zoom={rest.zoom} today={rest.today} chart={chart} />
    </div>
  );
}
