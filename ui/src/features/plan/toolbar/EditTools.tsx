import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  DisconnectOutlined,
  LinkOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  PlusOutlined,
  RedoOutlined,
  UndoOutlined,
} from "@ant-design/icons";
import { Divider } from "antd";
import type { DependencyRow } from "@/bindings";
import { useT } from "@/i18n";
import { useFile } from "@/platform";
import type { PlanActions } from "../usePlanActions";
import { Tool } from "./Tool";

interface Props {
  actions: PlanActions;
  locked: boolean;
  /** Rows stand in their outline and can be moved in it. */
  structural: boolean;
  selected: readonly string[];
  dependencies: readonly DependencyRow[];
}

/** What changes rows: their being there, their levels and places, their links, and the way back. */
export function EditTools({ actions, locked, structural, selected, dependencies }: Props) {
  const t = useT();
  const undo = useFile()?.undo;
  const none = locked || selected.length === 0;
  const fixed = none || !structural;
  const { edits } = actions;
  return (
    <>
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
        name="insert"
        title={t("plan.insert")}
        off={locked || !structural}
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
        off={fixed}
        icon={<MenuFoldOutlined />}
        run={() => edits.outdent?.(selected)}
      />
      <Tool
        name="indent"
        title={t("plan.indent")}
        off={fixed}
        icon={<MenuUnfoldOutlined />}
        run={() => edits.indent?.(selected)}
      />
      <Tool
        name="up"
        title={t("plan.moveUp")}
        off={fixed}
        icon={<ArrowUpOutlined />}
        run={() => edits.shift?.(selected, -1)}
      />
      <Tool
        name="down"
        title={t("plan.moveDown")}
        off={fixed}
        icon={<ArrowDownOutlined />}
        run={() => edits.shift?.(selected, 1)}
      />
      <Divider orientation="vertical" />
      <Tool
        name="link"
        title={t("plan.link")}
        off={locked || selected.length < 2}
        icon={<LinkOutlined />}
        run={() => actions.link(selected, dependencies)}
      />
      <Tool
        name="unlink"
        title={t("plan.unlink")}
        off={none}
        icon={<DisconnectOutlined />}
        run={() => actions.unlink(selected)}
      />
      <Divider orientation="vertical" />
    </>
  );
}
