import type { GateView } from "@/bindings";
import { useT, type Translate } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date } from "@/lib/format";

interface Props {
  gates: GateView[];
  shown: string;
  onPick: (gate: string) => void;
}

const ORDER = ["initiation", "planning", "design", "test", "release", "closure"];

/** Number and name of a gate: `G1 规划`. */
export function gateName(t: Translate, gate: string): string {
  return `G${ORDER.indexOf(gate)} ${choiceLabel(t, "gate_review", "gate", gate)}`;
}

/** Where a gate stands, in a word. */
export function statusName(t: Translate, status: string): string {
  return status === "" ? t("gate.noReview") : choiceLabel(t, "gate_review", "status", status);
}

/** The gates in a row: where each stands, its date, what is open. */
export function GateStrip({ gates, shown, onPick }: Props) {
  const t = useT();
  return (
    <div className="gate-strip grow" role="tablist">
      {gates.map((gate) => (
        <button
          key={gate.gate}
          type="button"
          role="tab"
          aria-selected={gate.gate === shown}
          className={`gate-step gate-${gate.status || "none"}`}
          data-testid={`gate-${gate.gate}`}
          onClick={() => onPick(gate.gate)}
        >
          <strong className="ellipsis">{gateName(t, gate.gate)}</strong>
          <span className="gate-status ellipsis">{statusName(t, gate.status)}</span>
          <span className={`ellipsis ${gate.overdue ? "gate-late" : "faint"}`}>{when(t, gate)}</span>
          <span className={`ellipsis ${gate.mandatoryOpen > 0 ? "gate-open" : "faint"}`}>
            {gate.mandatoryOpen > 0 ? t("gate.open", { n: gate.mandatoryOpen }) : t("gate.clear")}
          </span>
        </button>
      ))}
    </div>
  );
}

function when(t: Translate, gate: GateView): string {
  if (gate.decidedOn && !gate.overdue) return t("gate.decided", { date: date(gate.decidedOn) });
  if (!gate.plannedOn) return "—";
  const planned = t("gate.planned", { date: date(gate.plannedOn) });
  return gate.overdue ? `${planned} · ${t("gate.overdue")}` : planned;
}
