import { Dropdown } from "antd";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { LETTERS, type Place } from "./letters";

interface Props {
  place: Place;
  letter: string | null;
  label: string;
  /** The one cell that Tab reaches. */
  focusable: boolean;
  /** Of what the rules find here. */
  severity: string | null;
  locked: boolean;
  onFocus: () => void;
  onSet: (letter: string | null) => void;
}

/** One cell: a letter, typed, or chosen from its menu (right click). */
export function LetterCell({ place, letter, label, focusable, severity, locked, onFocus, onSet }: Props) {
  const t = useT();
  const cell = (
    <td
      role="gridcell"
      tabIndex={focusable ? 0 : -1}
      aria-label={label}
      title={label}
      data-place={`${place.row}:${place.column}`}
      data-testid={`raci-cell-${place.row}-${place.column}`}
      className={[
        "raci-cell",
        letter && `raci-${letter.replace("/", "")}`,
        severity && "flagged",
        severity === "error" && "grave",
      ]
        .filter(Boolean)
        .join(" ")}
      onFocus={onFocus}
    >
      {letter && <span className="raci-letter">{letter}</span>}
      {severity && (
        <span className="raci-flag" aria-hidden="true">
          !
        </span>
      )}
    </td>
  );
  if (locked) return cell;
  return (
    <Dropdown
      trigger={["contextMenu"]}
      menu={{
        items: [
          ...LETTERS.map((code) => ({
            key: code,
            label: choiceLabel(t, "raci_assignment", "letter", code),
            onClick: () => onSet(code),
          })),
          { type: "divider" as const },
          { key: "clear", label: t("raci.clear"), disabled: letter === null, onClick: () => onSet(null) },
        ],
      }}
    >
      {cell}
    </Dropdown>
  );
}
