import { useState } from "react";
import { Tabs } from "antd";
import { commands, type PlanView, type TaskRow } from "@/bindings";
import { SidePanel } from "@/components/SidePanel";
import { RecordHistory } from "@/components/records/RecordHistory";
import { useT } from "@/i18n";
import { useRead } from "@/platform";
import { DrivingPath } from "./DrivingPath";
import { OutsideLinks } from "./OutsideLinks";
import { TaskFields } from "./TaskFields";
import type { PlanActions } from "./usePlanActions";
import type { DrivingPathState } from "./useDrivingPath";
import { WhyThisDate } from "./WhyThisDate";

interface Props {
  row: TaskRow;
  plan: PlanView;
  locked: boolean;
  apply: PlanActions["apply"];
  path: DrivingPathState;
  onReveal(task: string): void;
  onClose(): void;
}

/** Everything about one task: why it is on its date, its fields, its history. */
export function TaskPanel({ row, plan, locked, apply, path, onReveal, onClose }: Props) {
  const t = useT();
  const [tab, setTab] = useState("fields");
  const schema = useRead([], ["schema"], () => commands.schema());
  const fields = schema.data?.find((one) => one.entity === "task")?.fields ?? [];
  return (
    <SidePanel title={`${row.row} · ${row.name}`} testId="task-panel" onClose={onClose}>
      <WhyThisDate row={row} plan={plan} onReveal={onReveal} />
      <DrivingPath
        plan={plan}
        steps={path.steps}
        marked={path.marked}
        onMark={path.setMarked}
        onReveal={onReveal}
      />
      <OutsideLinks key={row.id} row={row} plan={plan} locked={locked} apply={apply} />
      <Tabs
        activeKey={tab}
        onChange={setTab}
        items={[
          {
            key: "fields",
            label: t("plan.fields"),
            children: <TaskFields key={row.id} row={row} plan={plan} locked={locked} apply={apply} />,
          },
          {
            key: "history",
            label: t("plan.history"),
            children: tab === "history" && <RecordHistory entity="task" id={row.id} schema={fields} />,
          },
        ]}
      />
    </SidePanel>
  );
}
