import { commands, type CheckLine, type Named } from "@/bindings";
import { WaiverDialog } from "@/components/WaiverDialog";
import { useT } from "@/i18n";
import { useTry } from "./queries";

interface Props {
  item: CheckLine;
  /** Who may waive it. */
  people: Named[];
  onClose: () => void;
}

/** Waives one mandatory item, in the name of a person who answers for its gate. */
export function WaiveDialog({ item, people, onClose }: Props) {
  const t = useT();
  const attempt = useTry();
  return (
    <WaiverDialog
      title={t("gate.waiveTitle")}
      okText={t("gate.waive")}
      people={people}
      first={people.length === 1 ? people[0]?.id : undefined}
      personLabel={t("gate.by")}
      reasonLabel={t("gate.reason")}
      nobody={<span className="gate-open">{t("gate.nobody")}</span>}
      onWaive={async (by, reason) => (await attempt(commands.waiveCheck(item.id, by, reason))) !== null}
      onClose={onClose}
    >
      <strong>{item.item}</strong>
      <span>{t("gate.waiveBody")}</span>
    </WaiverDialog>
  );
}
