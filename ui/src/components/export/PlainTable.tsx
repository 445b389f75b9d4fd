import { NONE } from "@/lib/format";
import type { TableData } from "./table";

/** A small table of texts and numbers, for whoever reads a chart's numbers instead of its drawing. */
export function PlainTable({ table }: { table: TableData }) {
  return (
    <table className="grid-table" aria-label={table.title} data-testid="plain-table">
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column.title}>{column.title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((value, at) => (
              <td key={at}>{value ?? NONE}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
