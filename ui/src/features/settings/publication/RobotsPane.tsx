import { RecordsPane } from "@/components/records/RecordsPane";
import { useT } from "@/i18n";
import { RobotLead } from "./RobotLead";
import { RobotPreview } from "./RobotPreview";
import { useNewsBoard } from "./board";

/** Robots as records; above the form of each its switch, its address and a test, beside it a dry run. */
export function RobotsPane() {
  const t = useT();
  const { board, reread } = useNewsBoard();
  const stateOf = (id: string) => board?.robots.find((robot) => robot.id === id);
  return (
    <RecordsPane
      entity="robot"
      lead={(record) => {
        const state = stateOf(record.id);
        return state && <RobotLead key={record.id} state={state} reread={reread} />;
      }}
      tabs={(record) => [
        { key: "preview", label: t("news.preview"), view: <RobotPreview robot={record.id} /> },
      ]}
    />
  );
}
