import type { RecordView } from "@/bindings";
import { useT } from "@/i18n";
import "./risk-matrix.css";

export type Side = "inherent" | "residual";

export interface Cell {
  probability: number;
  impact: number;
}

interface Props {
  side: Side;
  risks: RecordView[];
  picked: Cell | null;
  onPick: (cell: Cell) => void;
}

const GRADES = [1, 2, 3, 4, 5];

/** Where a risk stands: as graded first, or after its response; a risk not graded again stays where it was. */
export function cellOf(risk: RecordView, side: Side): Cell | null {
  const grade = (name: string) => {
    const after = side === "residual" ? risk.fields[`residual_${name}`] : null;
    const value = after ?? risk.fields[name];
    return typeof value === "number" ? value : null;
  };
  const [probability, impact] = [grade("probability"), grade("impact")];
  return probability === null || impact === null ? null : { probability, impact };
}

/** A 5×5 matrix: probability upwards, impact to the right, the number of open risks in each cell. */
export function RiskMatrix({ side, risks, picked, onPick }: Props) {
  const t = useT();
  const cells = risks.map((risk) => cellOf(risk, side));
  const count = (probability: number, impact: number) =>
    cells.filter((cell) => cell?.probability === probability && cell.impact === impact).length;
  return (
    <table className="risk-matrix" data-testid={`risk-matrix-${side}`}>
      <caption>{t(`risk.side_${side}`)}</caption>
      <tbody>
        {[...GRADES].reverse().map((probability) => (
          <tr key={probability}>
            <th scope="row" title={t("risk.probability")}>
              {probability}
            </th>
            {GRADES.map((impact) => {
              const n = count(probability, impact);
              const on = picked?.probability === probability && picked.impact === impact;
              return (
                <td key={impact} className={`risk-${band(probability * impact)}${on ? " risk-on" : ""}`}>
                  <button
                    type="button"
                    disabled={n === 0}
                    aria-pressed={on}
                    aria-label={t("risk.cell", { probability, impact, n })}
                    onClick={() => onPick({ probability, impact })}
                  >
                    {n || ""}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
        <tr>
          <th />
          {GRADES.map((impact) => (
            <th key={impact} scope="col" title={t("risk.impact")}>
              {impact}
            </th>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** The tint of a cell; the grade of a risk itself arrives computed. */
function band(score: number): "low" | "medium" | "high" | "extreme" {
  if (score >= 15) return "extreme";
  if (score >= 10) return "high";
  return score >= 5 ? "medium" : "low";
}
