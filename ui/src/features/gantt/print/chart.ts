/** A chart made ready to leave the screen: nothing selected, its table measured, its dates known. */
import type { Palette } from "../palette";
import { DAY, scaleFor, type Header, type Measure, type Span, type TimelineInput } from "../scene";
import { nameWidth, widthOf, type TableColumn, type TableRow } from "./table";

export interface ChartSource {
  input: TimelineInput;
  header: Pick<Header, "words" | "flags" | "tiers">;
  span: Span;
  /** All columns that can stand beside the timeline. */
  columns: readonly (TableColumn & { id: string })[];
  row(place: number): TableRow;
  look: Palette;
  measure: Measure;
}

export interface Chart {
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  tableWidth: number;
  days: number;
  /** The timeline at another width of day. */
  inputAt(pixelsPerDay: number): TimelineInput;
}

const WIDEST_NAMES = 420;

/** The chart with these columns; the tree column stands where it stands on screen. */
export function chartOf(source: ChartSource, chosen: readonly string[]): Chart {
  const places = source.columns.flatMap((column, index) =>
    column.tree || chosen.includes(column.id) ? [index] : [],
  );
  const rows = Array.from({ length: source.input.count }, (_, place) => {
    const row = source.row(place);
    return { ...row, cells: places.map((index) => row.cells[index] ?? "") };
  });
  const tree = places.findIndex((index) => source.columns[index]!.tree);
  const columns = places.map((index, at) => {
    const { title, width, align, tree: isTree } = source.columns[index]!;
    const wide = at === tree ? nameWidth(rows, tree, source.measure, WIDEST_NAMES) : width;
    return { title, width: wide, align, tree: isTree };
  });
  const calm = { ...source.input, hovered: null, isSelected: () => false };
  return {
    columns,
    rows,
    tableWidth: widthOf(columns),
    days: (source.span.finish - source.span.start) / DAY,
    inputAt: (pixelsPerDay) => ({ ...calm, scale: scaleFor(source.span, pixelsPerDay, 0) }),
  };
}
