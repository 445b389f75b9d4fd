import type { ReactNode } from "react";
import { Dropdown, type MenuProps } from "antd";
import type { DependencyRow } from "@/bindings";
import type { GanttHandle } from "@/features/gantt";
import { useT } from "@/i18n";
import type { PlanActions } from "./usePlanActions";

interface Props {
  actions: PlanActions;
  chart: () => GanttHandle | null;
  locked: boolean;
  /** Rows stand in their outline and can be moved in it. */
  structural: boolean;
  selected: readonly string[];
  dependencies: readonly DependencyRow[];
  onDetails(): void;
  children: ReactNode;
}

/** What can be done with the selected cells and rows, under the right mouse button. */
export function RowMenu({ actions, chart, locked, structural, selected, dependencies, ...rest }: Props) {
  const t = useT();
  const { edits } = actions;
  const none = locked || selected.length === 0;
  const fixed = none || !structural;
  const entry = (key: string, label: string, disabled: boolean, run: () => void) => ({
    key,
    label,
    disabled,
    onClick: run,
  });
  const cells = (key: "copy" | "cut" | "fillDown" | "clear", off: boolean) =>
    entry(key, t(`grid.menu_${key}`), off, () => {
      chart()?.focus();
      chart()?.run({ do: key });
    });
  const items: MenuProps["items"] = [
    entry("details", t("plan.details"), selected.length === 0, rest.onDetails),
    { type: "divider" },
    cells("copy", selected.length === 0),
    cells("cut", none),
    cells("fillDown", none),
    cells("clear", none),
    { type: "divider" },
    entry("insert", t("plan.insert"), locked || !structural, () => actions.insert(selected[0] ?? null)),
    entry("delete", t("plan.delete"), none, () => edits.remove?.(selected)),
    { type: "divider" },
    entry("indent", t("plan.indent"), fixed, () => edits.indent?.(selected)),
    entry("outdent", t("plan.outdent"), fixed, () => edits.outdent?.(selected)),
    entry("up", t("plan.moveUp"), fixed, () => edits.shift?.(selected, -1)),
    entry("down", t("plan.moveDown"), fixed, () => edits.shift?.(selected, 1)),
    { type: "divider" },
    entry("link", t("plan.link"), locked || selected.length < 2, () => actions.link(selected, dependencies)),
    entry("unlink", t("plan.unlink"), none, () => actions.unlink(selected)),
  ];
  return (
    <Dropdown trigger={["contextMenu"]} menu={{ items }}>
      <div className="plan-menu">{rest.children}</div>
    </Dropdown>
  );
}
