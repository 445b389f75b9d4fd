import type { ReactNode } from "react";
import { Dropdown, type MenuProps } from "antd";
import type { DependencyRow } from "@/bindings";
import { useT } from "@/i18n";
import type { PlanActions } from "./usePlanActions";

interface Props {
  actions: PlanActions;
  locked: boolean;
  selected: readonly string[];
  dependencies: readonly DependencyRow[];
  onDetails(): void;
  children: ReactNode;
}

/** What can be done with the selected rows, under the right mouse button. */
export function RowMenu({ actions, locked, selected, dependencies, onDetails, children }: Props) {
  const t = useT();
  const { edits } = actions;
  const none = locked || selected.length === 0;
  const entry = (key: string, label: string, disabled: boolean, run: () => void) => ({
    key,
    label,
    disabled,
    onClick: run,
  });
  const items: MenuProps["items"] = [
    entry("details", t("plan.details"), selected.length === 0, onDetails),
    { type: "divider" },
    entry("insert", t("plan.insert"), locked, () => actions.insert(selected[0] ?? null)),
    entry("delete", t("plan.delete"), none, () => edits.remove?.(selected)),
    { type: "divider" },
    entry("indent", t("plan.indent"), none, () => edits.indent?.(selected)),
    entry("outdent", t("plan.outdent"), none, () => edits.outdent?.(selected)),
    entry("up", t("plan.moveUp"), none, () => edits.shift?.(selected, -1)),
    entry("down", t("plan.moveDown"), none, () => edits.shift?.(selected, 1)),
    { type: "divider" },
    entry("link", t("plan.link"), locked || selected.length < 2, () => actions.link(selected, dependencies)),
    entry("unlink", t("plan.unlink"), none, () => actions.unlink(selected)),
  ];
  return (
    <Dropdown trigger={["contextMenu"]} menu={{ items }}>
      <div className="plan-menu">{children}</div>
    </Dropdown>
  );
}
