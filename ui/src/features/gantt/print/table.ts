/** The table beside a printed timeline: names with their indentation, and the columns chosen. */
import { HEADER, ROW_HEIGHT, type Measure, type Shape, type TextStyle } from "../scene";

export interface TableColumn {
  title: string;
  width: number;
  align?: "left" | "right";
  tree?: boolean;
}

export interface TableRow {
  level: number;
  strong: boolean;
  /** One text per column. */
  cells: readonly string[];
}

const INDENT = 14;
const PADDING = 8;

/** Header and rows; y counts from the top of the header. */
export function tableShapes(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  measure: Measure,
): Shape[] {
  const width = widthOf(columns);
  const bottom = HEADER.height + rows.length * ROW_HEIGHT;
  const line = (points: number[]): Shape => ({ kind: "path", points, stroke: "headerLine" });
  const shapes: Shape[] = [
    { kind: "rect", x: 0, y: 0, width, height: HEADER.height, fill: "headerBackground" },
    line([0, HEADER.height - 0.5, width, HEADER.height - 0.5]),
  ];
  let x = 0;
  for (const [index, column] of columns.entries()) {
    shapes.push(...cellShapes(column, column.title, "headerUpper", x, HEADER.height / 2, 0, measure));
    rows.forEach((row, place) => {
      const middle = HEADER.height + place * ROW_HEIGHT + 13;
      const indent = column.tree ? (row.level - 1) * INDENT : 0;
      const style = row.strong ? "labelStrong" : "label";
      shapes.push(...cellShapes(column, row.cells[index] ?? "", style, x, middle, indent, measure));
    });
    x += column.width;
    shapes.push(line([x - 0.5, 0, x - 0.5, bottom]));
  }
  rows.forEach((_, place) => {
    const y = HEADER.height + (place + 1) * ROW_HEIGHT - 0.5;
    shapes.push({ kind: "path", points: [0, y, width, y], stroke: "rowLine" });
  });
  return shapes;
}

export function widthOf(columns: readonly TableColumn[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}

/** How wide the column of names must be so that no name is cut, within bounds. */
export function nameWidth(rows: readonly TableRow[], tree: number, measure: Measure, widest: number): number {
  const wide = rows.map(
    (row) =>
      (row.level - 1) * INDENT +
      measure(row.cells[tree] ?? "", row.strong ? "labelStrong" : "label") +
      2 * PADDING +
      2,
  );
  return Math.ceil(
    Math.min(
      widest,
      wide.reduce((most, one) => Math.max(most, one), 120),
    ),
  );
}

function cellShapes(
  column: TableColumn,
  text: string,
  style: TextStyle,
  x: number,
  y: number,
  indent: number,
  measure: Measure,
): Shape[] {
  const room = column.width - 2 * PADDING - indent;
  const shown = fitted(text, room, (words) => measure(words, style));
  if (shown === "") return [];
  if (column.align === "right")
    return [{ kind: "text", x: x + column.width - PADDING, y, text: shown, style, align: "right" }];
  return [{ kind: "text", x: x + PADDING + indent, y, text: shown, style }];
}

/** The text, or as much of it as fits with an ellipsis. */
export function fitted(text: string, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text;
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (width(characters.slice(0, middle).join("") + "…") <= room) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? "" : characters.slice(0, low).join("").trimEnd() + "…";
}
