import type { PortfolioRow } from "@/bindings";
import { StatLight } from "@/components";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { grouped, type Grouping } from "./filter";

interface Props {
  rows: readonly PortfolioRow[];
  by: Exclude<Grouping, "none">;
  /** The group that is shown; null shows all. */
  chosen: string | null;
  onChoose: (key: string | null) => void;
}

/** Groups beside the list, with how many projects of which light each has; a click shows one. */
export function Groups({ rows, by, chosen, onChoose }: Props) {
  const t = useT();
  const word = (key: string) =>
    key === "" ? t("portfolio.groupEmpty") : by === "stage" ? choiceLabel(t, "project", "stage", key) : key;
  return (
    <div className="groups card" role="listbox" aria-label={t(`portfolio.group_${by}`)} data-testid="groups">
      <button
        type="button"
        role="option"
        aria-selected={chosen === null}
        className="group-item"
        onClick={() => onChoose(null)}
      >
        <span className="grow">{t("portfolio.groupAll")}</span>
        <span className="faint num">{rows.length}</span>
      </button>
      {grouped(rows, by).map((group) => (
        <button
          key={group.key}
          type="button"
          role="option"
          aria-selected={chosen === group.key}
          className="group-item"
          data-testid={`group-${group.key}`}
          onClick={() => onChoose(group.key)}
        >
          <span className="grow ellipsis" title={word(group.key)}>
            {word(group.key)}
          </span>
          {(["red", "amber"] as const).map(
            (colour) =>
              group.lights[colour] > 0 && (
                <span key={colour} className="group-light">
                  <StatLight colour={colour} compact /> {group.lights[colour]}
                </span>
              ),
          )}
          <span className="faint num">{group.rows.length}</span>
        </button>
      ))}
    </div>
  );
}
