import type { ClipboardEvent } from "react";
import { copyText } from "@/components/table/copy";
import { clear, fillDown, fillWith, pasteOver, type Block, type Cells } from "./block";
import { asCells, asHtml, asTable } from "./copy";
import type { Seen } from "./outline";
import { columnsOf, isRange, type Selection } from "./selection";
import { parseCells } from "./tsv";
import type { Column, Fill, GanttProps } from "./types";

interface Source<R> {
  props: GanttProps<R>;
  seen: Seen;
  selection: Selection;
  /** Selected rows in order. */
  ids: readonly string[];
  rowAt(id: string | null): R | undefined;
}

/** What is done to the selected cells at once: copied, cut, filled, emptied, pasted over. */
export function useCells<R>({ props, seen, selection, ids, rowAt }: Source<R>) {
  const { columns, edits } = props;
  const { first, last } = columnsOf(selection, columns.length);
  const named = (all: readonly string[]) =>
    all.flatMap((id) => {
      const row = rowAt(id);
      return row === undefined || props.isDraft?.(row) ? [] : [{ id, row }];
    });
  const block = (): Block<R> => ({ rows: named(ids), columns: columns.slice(first, last + 1) });
  const send = (how: Fill["how"], { edits: cells, computed }: Cells) => {
    edits?.fill?.({ how, cells, computed });
  };

  const copy = () => {
    const rows = block().rows.map(({ row }) => row);
    if (rows.length === 0) return;
    const text = selection.whole ? asTable(rows, columns) : asCells(rows, columns.slice(first, last + 1));
    copyText(text, asHtml(text, parseCells));
    props.onCopied?.(
      selection.whole ? rows.length : rows.length * (last - first + 1),
      selection.whole ? "rows" : "cells",
    );
  };
  const cut = () => {
    copy();
    if (selection.whole) edits?.remove?.(ids);
    else send("cut", clear(block()));
  };
  /** Rows go; cells are emptied. The name alone stands for its row, because no task is without one. */
  const empty = () => {
    const rowsMeant = selection.whole || (first === last && (columns[first]?.tree ?? false)) || !edits?.fill;
    if (rowsMeant) return ids.length > 0 ? edits?.remove?.(ids) : undefined;
    send("clear", clear(block()));
  };
  const fill = () => {
    const { rows, columns: across } = block();
    const above = rows.length === 1 ? (seen.placeOf.get(rows[0]!.id) ?? 0) - 1 : -1;
    const source = above < 0 ? [] : named([seen.ids[above]!]);
    send("fill", fillDown({ rows: [...source, ...rows], columns: across }));
  };
  const fillText = (text: string) => send("fill", fillWith(block(), text));

  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (text === "" || !edits) return;
    const cells = parseCells(text);
    const single = cells.length === 1 && cells[0]!.length === 1;
    // One cell goes into the active one as if typed.
    if (single && !isRange(selection)) return;
    event.preventDefault();
    if (edits.paste && !single && (selection.whole || (edits.isTable?.(text) ?? true)))
      return edits.paste(text, ids[0] ?? selection.active);
    if (single && !selection.whole) return send("paste", fillWith(block(), cells[0]![0]!));
    over(cells);
  };
  const over = (cells: string[][]) => {
    const top = seen.placeOf.get(ids[0] ?? "") ?? 0;
    const target: Block<R> = {
      rows: named(seen.ids.slice(top, top + cells.length)),
      columns: columns.slice(first),
    };
    const pasted = pasteOver(target, cells);
    if ("refused" in pasted) {
      const { row, column, text, problem } = pasted.refused;
      return edits?.refuse?.({ id: props.id(row), column: column.id, text }, problem);
    }
    const beyond = { columns: target.columns.map((column: Column<R>) => column.id), lines: pasted.beyond };
    edits?.fill?.({
      how: "paste",
      cells: pasted.edits,
      computed: 0,
      ...(pasted.beyond.length > 0 && { beyond }),
    });
  };
  return { copy, cut, empty, fill, fillText, paste };
}
