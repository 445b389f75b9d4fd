import type { ReportCell, ReportSheet } from "@/bindings";
import { useT, type Translate } from "@/i18n";
import { gridRow, widthOf, type GridCell } from "./grid";

/** One sheet as the workbook will show it. */
export function SheetGrid({ sheet }: { sheet: ReportSheet }) {
  const t = useT();
  const width = widthOf(sheet);
  return (
    <div
      className="report-sheet"
      data-testid="report-sheet"
      tabIndex={0}
      role="region"
      aria-label={sheet.title}
    >
      <table className="report-grid">
        <tbody>
          {sheet.rows.map((row, index) => (
            <tr key={index}>
              {gridRow(row, width).map((place, at) => (
                <Cell key={at} place={place} t={t} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Texts up to this many characters stay on one line. */
const SHORT = 18;
const TONES = new Set(["green", "amber", "red"]);

function lengthOf({ role, text }: ReportCell): string | false {
  if (role !== "body" && role !== "total" && role !== "header") return false;
  return text.length > SHORT ? "long" : "short";
}

function Cell({ place, t }: { place: GridCell; t: Translate }) {
  const { cell, span } = place;
  if (!cell) return <td colSpan={span} />;
  const tone = cell.tone && TONES.has(cell.tone) ? t(`report.tone_${cell.tone as "green"}`) : undefined;
  const classes = [
    `role-${cell.role}`,
    cell.tone && `tone-${cell.tone}`,
    cell.number && "num",
    lengthOf(cell),
  ];
  return (
    <td colSpan={span} className={classes.filter(Boolean).join(" ")} title={tone}>
      {cell.text}
    </td>
  );
}
