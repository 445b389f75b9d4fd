import { useMemo, useState, type KeyboardEvent } from "react";
import type { Selection } from "./selection";
import type { GanttProps, Offer } from "./types";
import { useEntry, type Begin } from "./useEntry";

interface Source<R> {
  props: GanttProps<R>;
  selection: Selection;
  rowAt(id: string | null): R | undefined;
  choose(id: string, column: number): void;
  walk(rows: number, across: number): void;
  show(): void;
  /** Puts one text into every selected cell. */
  fillText(text: string): void;
}

/** What is offered below the field, and which of it is chosen (-1: none). */
export interface Offered {
  list: readonly Offer[];
  at: number;
}

const NONE: readonly Offer[] = [];
/** More than these nobody reads. */
const MOST_OFFERS = 60;

/** The text field over the active cell: how editing begins, what is offered, and which keys end it. */
export function useEditor<R>({ props, selection, rowAt, choose, walk, show, fillText }: Source<R>) {
  const { columns, edits } = props;
  const entry = useEntry<R>({
    column: (id) => columns.find((column) => column.id === id),
    row: rowAt,
    edit: edits?.edit,
    onRefused: (id, column) =>
      choose(
        id,
        columns.findIndex((one) => one.id === column),
      ),
  });
  const { editing } = entry;
  const [at, setAt] = useState(-1);
  const [closed, setClosed] = useState(false);
  const column = columns[selection.column];
  const row = rowAt(editing?.id ?? null);
  const text = editing?.text;
  // A list opens whole: what already stands in the cell narrows nothing until something is typed.
  const typed = editing?.touched === true ? text : "";
  const list = useMemo(() => {
    if (typed === undefined || row === undefined || closed || !column?.offers) return NONE;
    return column.offers(row, typed).slice(0, MOST_OFFERS);
  }, [typed, row, column, closed]);
  const offered: Offered = { list, at: Math.min(at, list.length - 1) };

  const opened = (began: boolean) => {
    setAt(-1);
    setClosed(false);
    return began;
  };
  const editCell = (id: string, place: number): boolean => {
    const wanted = rowAt(id);
    return (
      wanted !== undefined && columns[place] !== undefined && opened(entry.begin(wanted, id, columns[place]))
    );
  };
  const start = (how?: Begin): boolean => {
    const active = rowAt(selection.active);
    if (selection.active === null || active === undefined || !column) return false;
    show();
    if (!props.isDraft?.(active)) return opened(entry.begin(active, selection.active, column, how));
    // Wherever typing begins in a row that waits for a name, it is the name that is typed.
    const name = columns.findIndex((one) => one.tree);
    if (name !== selection.column) choose(selection.active, name);
    return opened(entry.begin(active, selection.active, columns[name] ?? column, how));
  };
  const onType = (next: string) => {
    setAt(-1);
    setClosed(false);
    if (editing) entry.change(next);
    else if (next !== "") start({ text: next });
  };
  const onCompose = () => {
    if (!editing) start({ text: "" });
  };
  /** Puts the chosen offer into the field; a list that continues its own texts stays open. */
  const take = (offer: Offer | undefined): boolean => {
    if (offer === undefined) return false;
    entry.change(offer.text);
    setAt(-1);
    setClosed(true);
    return true;
  };
  const finish = (rows: number, across: number) => {
    if (offered.at >= 0) take(list[offered.at]);
    if (entry.commit()) walk(rows, across);
  };
  const fillAll = () => {
    const filled = editing?.text;
    entry.cancel();
    if (filled !== undefined) fillText(filled);
  };

  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, shiftKey, ctrlKey, altKey } = event;
    if (key === "Escape" && list.length > 0 && offered.at >= 0) setAt(-1);
    else if (key === "Escape") entry.cancel();
    else if (key === "Enter" && (ctrlKey || event.metaKey)) fillAll();
    else if (key === "Enter") finish(shiftKey ? -1 : 1, 0);
    else if (key === "Tab") finish(0, shiftKey ? -1 : 1);
    else if ((key === "ArrowDown" || key === "ArrowUp") && list.length > 0) {
      const next = offered.at + (key === "ArrowDown" ? 1 : -1);
      setAt(next < -1 ? list.length - 1 : next >= list.length ? 0 : next);
    } else if (key === "ArrowDown" && altKey) setClosed(false);
    else if (key === "ArrowDown" || key === "ArrowUp") finish(key === "ArrowDown" ? 1 : -1, 0);
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };
  const pickOffer = (offer: Offer) => {
    take(offer);
    entry.commit();
  };
  return { entry, offered, editCell, start, onKey, onType, onCompose, pickOffer };
}

export type Editor<R> = ReturnType<typeof useEditor<R>>;
