import type { MatrixView, RecordView } from "@/bindings";
import { useT } from "@/i18n";
import { anchor } from "./risk/anchors";
import "./risk-matrix.css";

export type Side = "inherent" | "residual";

export interface Cell {
  probability: number;
  impact: number;
}

interface Props {
  side: Side;
  risks: RecordView[];
  /** Grades, bands and the words of grades. */
  matrix: MatrixView;
  picked: Cell | null;
  onPick: (cell: Cell) => void;
}

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

/** The matrix: probability upwards, impact to the right, the number of open risks in each cell. */
export function RiskMatrix({ side, risks, matrix, picked, onPick }: Props) {
  const t = useT();
  const grades = Array.from({ length: matrix.size }, (_, place) => place + 1);
  const cells = risks.map((risk) => cellOf(risk, side));
  const count = (probability: number, impact: number) =>
    cells.filter((cell) => cell?.probability === probability && cell.impact === impact).length;
  return (
    <table className="risk-matrix" data-testid={`risk-matrix-${side}`}>
      <caption>{t(`risk.side_${side}`)}</caption>
      <tbody>
        {[...grades].reverse().map((probability) => (
          <tr key={probability}>
            <th
              scope="row"
              title={`${t("risk.probability")} ${anchor(t, matrix, "probability", probability)}`}
            >
              {probability}
            </th>
            {grades.map((impact) => {
              const n = count(probability, impact);
              const on = picked?.probability === probability && picked.impact === impact;
              return (
                <td
                  key={impact}
                  className={`risk-${band(matrix, probability * impact)}${on ? " risk-on" : ""}`}
                >
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
          {grades.map((impact) => (
            <th key={impact} scope="col" title={`${t("risk.impact")} ${anchor(t, matrix, "cost", impact)}`}>
              {impact}
            </th>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** The band of a cell, as the matrix is set. */
function band(matrix: MatrixView, score: number): string {
  return matrix.bands.find((range) => score <= range.to)?.band ?? "extreme";
}
