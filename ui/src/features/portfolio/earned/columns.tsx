import type { EarnedFigures } from "@/bindings";
import type { Column } from "@/components";
import type { Translate } from "@/i18n";
import { percent, wan } from "@/lib/format";
import { indexText, isBad } from "./words";

/** The columns that a list of tasks and a list of projects share. */
export function figureColumns<Row>(t: Translate, of: (row: Row) => EarnedFigures | null): Column<Row>[] {
  const column = (
    id: string,
    title: string,
    value: (figures: EarnedFigures) => number | null,
    text: (value: number | null) => string,
    limit?: number,
  ): Column<Row> => {
    const held = (row: Row) => {
      const figures = of(row);
      return figures && value(figures);
    };
    return {
      id,
      title,
      width: 88,
      align: "right",
      value: held,
      text: (row) => text(held(row)),
      render: (row) => (
        <span className={limit !== undefined && isBad(held(row), limit) ? "figure-bad" : undefined}>
          {text(held(row))}
        </span>
      ),
    };
  };
  const share = (value: number | null) => percent(value === null ? null : value / 100);
  return [
    column("percentDone", t("earned.percentDone"), (f) => f.percentDone, share),
    column("bac", "BAC", (f) => f.bac, wan),
    column("pv", "PV", (f) => f.pv, wan),
    column("ev", "EV", (f) => f.ev, wan),
    column("ac", "AC", (f) => f.ac, wan),
    column("sv", "SV", (f) => f.sv, wan, 0),
    column("cv", "CV", (f) => f.cv, wan, 0),
    column("spi", "SPI", (f) => f.spi, indexText, 1),
    column("cpi", "CPI", (f) => f.cpi, indexText, 1),
    column("eac", "EAC", (f) => f.estimates[0]!.eac, wan),
  ];
}
