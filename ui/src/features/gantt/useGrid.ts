import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
} from "react";
import { copyText } from "@/components/table/copy";
import { asTable } from "./copy";
import { command, type Command } from "./keys";
import type { Seen } from "./outline";
import { inOrder, keep, NOTHING, select, step, type Reach, type Selection } from "./selection";
import type { Column, GanttProps } from "./types";
import { useEntry, type Begin } from "./useEntry";

interface Options<R> {
  props: GanttProps<R>;
  seen: Seen;
  pageRows: number;
  /** Brings a cell into view. */
  show(place: number, column: number): void;
  setExpanded(id: string, expanded: boolean): void;
}

/** The grid's behaviour: selection, keys, editing and copying. What it looks like is elsewhere. */
export function useGrid<R>({ props, seen, pageRows, show, setExpanded }: Options<R>) {
  const { columns, edits, onSelect } = props;
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const rowAt = (id: string | null): R | undefined => {
    const place = id === null ? undefined : seen.placeOf.get(id);
    return place === undefined ? undefined : props.rows[seen.index[place]!];
  };
  const choose = (id: string, column: number) =>
    setSelection({ active: id, column, anchor: id, rows: new Set([id]) });
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

  const lastPlace = useRef(0);
  const activePlace = selection.active === null ? -1 : (seen.placeOf.get(selection.active) ?? -1);
  useEffect(() => {
    if (activePlace >= 0) lastPlace.current = activePlace;
  }, [activePlace]);
  useEffect(() => setSelection((old) => keep(old, seen, lastPlace.current)), [seen]);
  const ids = useMemo(() => inOrder(selection, seen), [selection, seen]);
  useEffect(() => onSelect?.(ids), [ids, onSelect]);

  const go = useCallback(
    (next: Selection) => {
      setSelection(next);
      const place = next.active === null ? undefined : seen.placeOf.get(next.active);
      if (place !== undefined) show(place, next.column);
    },
    [seen, show],
  );
  const pick = (id: string, column: number, reach: Reach) => {
    if (entry.commit()) go(select(selection, seen, id, column, reach));
  };
  const editCell = (id: string, column: number): boolean => {
    const row = rowAt(id);
    return row !== undefined && columns[column] !== undefined && entry.begin(row, id, columns[column]);
  };

  const activeColumn = columns[selection.column];
  const startEdit = (how?: Begin): boolean => {
    const row = rowAt(selection.active);
    if (selection.active === null || row === undefined || !activeColumn) return false;
    show(activePlace, selection.column);
    return entry.begin(row, selection.active, activeColumn, how);
  };
  const moveAfter = (rows: number, across: number) =>
    go(step(selection, seen, columns.length, rows, across, "only"));

  const run = (wanted: Command) => {
    switch (wanted.do) {
      case "step":
        return go(step(selection, seen, columns.length, wanted.rows, wanted.columns, wanted.reach));
      case "page":
        return go(step(selection, seen, columns.length, wanted.by * pageRows, 0, wanted.reach));
      case "planEnd":
        return go(
          step(
            selection,
            seen,
            columns.length,
            wanted.to === "first" ? -Infinity : Infinity,
            0,
            wanted.reach,
          ),
        );
      case "rowEnd":
        return go({ ...selection, column: wanted.to === "first" ? 0 : columns.length - 1 });
      case "selectAll":
        return setSelection({ ...selection, rows: new Set(seen.ids) });
      case "toggleRow":
        return selection.active === null ? undefined : pick(selection.active, selection.column, "toggle");
      case "edit":
        return void startEdit({ caret: wanted.caret });
      case "expand":
      case "collapse":
        return selection.active === null ? undefined : setExpanded(selection.active, wanted.do === "expand");
      case "open":
        return selection.active === null ? undefined : props.onOpen?.(selection.active);
      case "insert":
        return edits?.insert?.(selection.active);
      case "shift":
        return ids.length ? edits?.shift?.(ids, wanted.by) : undefined;
      case "indent":
      case "outdent":
      case "remove":
        return ids.length ? edits?.[wanted.do]?.(ids) : undefined;
      case "undo":
      case "redo":
        return edits?.[wanted.do]?.();
    }
  };

  const copy = () => {
    const rows = ids.flatMap((id) => rowAt(id) ?? []);
    if (rows.length === 0) return;
    copyText(asTable(rows, columns));
    props.onCopied?.(rows.length);
  };

  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (entry.editing) return editingKey(event);
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "c") {
      event.preventDefault();
      return copy();
    }
    const wanted = command(event, whereIs(columns, selection.column, props, rowAt(selection.active)));
    if (!wanted || (wanted.do === "undo" && !edits?.undo) || (wanted.do === "redo" && !edits?.redo)) return;
    event.preventDefault();
    event.stopPropagation();
    run(wanted);
  };

  const editingKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") entry.cancel();
    else if (event.key === "Enter") {
      if (entry.commit()) moveAfter(event.shiftKey ? -1 : 1, 0);
    } else if (event.key === "Tab") {
      if (entry.commit()) moveAfter(0, event.shiftKey ? -1 : 1);
    } else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };

  /** One cell goes into the active one as if typed; more of them are rows. */
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (entry.editing || !edits?.paste || !/[\t\r\n]./.test(text)) return;
    event.preventDefault();
    edits.paste(text, selection.active);
  };

  const onType = (text: string) => {
    if (entry.editing) entry.change(text);
    else if (text !== "") startEdit({ text });
  };
  const onCompose = () => {
    if (!entry.editing) startEdit({ text: "" });
  };
  return {
    selection,
    ids,
    entry,
    pick,
    choose,
    editCell,
    startEdit,
    onKey,
    onPaste,
    onType,
    onCompose,
    activePlace,
  };
}

function whereIs<R>(columns: readonly Column<R>[], column: number, props: GanttProps<R>, row: R | undefined) {
  const active = columns[column];
  const first = column === 0;
  const last = column === columns.length - 1;
  return {
    tree: active?.tree === true,
    edge: first && last ? ("both" as const) : first ? ("first" as const) : last ? ("last" as const) : null,
    canEdit: props.edits?.edit !== undefined && row !== undefined && (active?.edit?.(row) ?? null) !== null,
    canIndent: props.edits?.indent !== undefined,
  };
}
