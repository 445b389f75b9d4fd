import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
} from "react";
import { command, type Command } from "./keys";
import type { Seen } from "./outline";
import {
  alone,
  cellAt,
  everything,
  inOrder,
  isRange,
  keep,
  NOTHING,
  select,
  step,
  wholeColumn,
  wholeRows,
  type Reach,
  type Selection,
} from "./selection";
import type { Column, GanttProps } from "./types";
import { useCells } from "./useCells";
import { useEditor } from "./useEditor";

interface Options<R> {
  props: GanttProps<R>;
  seen: Seen;
  pageRows: number;
  /** Brings a cell into view. */
  show(place: number, column: number): void;
  setExpanded(id: string, expanded: boolean): void;
}

/** The grid's behaviour: selection and keys; editing and blocks of cells have hooks of their own. */
export function useGrid<R>({ props, seen, pageRows, show, setExpanded }: Options<R>) {
  const { columns, edits, onSelect } = props;
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const rowAt = (id: string | null): R | undefined => {
    const place = id === null ? undefined : seen.placeOf.get(id);
    return place === undefined ? undefined : props.rows[seen.index[place]!];
  };
  const choose = (id: string, column: number) => setSelection(cellAt(id, column));

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
  // A row that waits for a name stays in view when the named one comes before it.
  const waits = activePlace === seen.ids.length - 1 && isDraft(props, rowAt(selection.active));
  useEffect(() => {
    if (waits) show(activePlace, selection.column);
  }, [waits, activePlace]);
  const walk = (rows: number, across: number, reach: Reach = "only") =>
    go(step(selection, seen, columns.length, rows, across, reach));
  const cells = useCells({ props, seen, selection, ids, rowAt });
  const editor = useEditor({
    props,
    selection,
    rowAt,
    choose,
    walk,
    show: () => show(activePlace, selection.column),
    fillText: cells.fillText,
  });
  /** The row's number stands for the whole row. */
  const pick = (id: string, column: number, reach: Reach) => {
    if (!editor.entry.commit()) return;
    const next = select(selection, seen, id, column, reach);
    go(reach === "only" && isHandle(columns[column]) ? wholeRows(next) : next);
  };
  const pickColumn = (column: number) => {
    if (editor.entry.commit()) setSelection(wholeColumn(seen, column));
  };

  const run = (wanted: Command) => {
    switch (wanted.do) {
      case "step":
        return walk(wanted.rows, wanted.columns, wanted.reach);
      case "page":
        return walk(wanted.by * pageRows, 0, wanted.reach);
      case "planEnd":
        return walk(wanted.to === "first" ? -Infinity : Infinity, 0, wanted.reach);
      case "rowEnd":
        return walk(0, wanted.to === "first" ? -Infinity : Infinity, wanted.reach);
      case "selectAll":
        return setSelection(everything(selection, seen));
      case "selectRow":
        return setSelection(wholeRows(selection));
      case "alone":
        return setSelection(alone(selection));
      case "toggleRow":
        return selection.active === null ? undefined : pick(selection.active, selection.column, "toggle");
      case "edit":
        return void editor.start({ caret: wanted.caret });
      case "expand":
      case "collapse":
        return selection.active === null ? undefined : setExpanded(selection.active, wanted.do === "expand");
      case "open":
        return selection.active === null ? undefined : props.onOpen?.(selection.active);
      case "copy":
      case "cut":
        return cells[wanted.do]();
      case "clear":
        return cells.empty();
      case "fillDown":
        return cells.fill();
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

  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (editor.entry.editing) return editor.onKey(event);
    const row = rowAt(selection.active);
    const wanted = command(event, {
      range: isRange(selection),
      canEdit:
        edits?.edit !== undefined && row !== undefined && columns[selection.column]?.edit?.(row) != null,
      canIndent: edits?.indent !== undefined,
    });
    if (!wanted || (WRITES.has(wanted.do) && !edits)) return;
    event.preventDefault();
    event.stopPropagation();
    run(wanted);
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    if (!editor.entry.editing) cells.paste(event);
  };
  return { selection, ids, rowAt, pick, pickColumn, choose, run, activePlace, onKey, onPaste, editor };
}

/** Without edits these keys are left to what lies around the grid. */
const WRITES: ReadonlySet<Command["do"]> = new Set(["undo", "redo", "cut", "fillDown"]);

const isHandle = (column: Column<never> | Column<unknown> | undefined) => column?.handle === true;

const isDraft = <R>(props: GanttProps<R>, row: R | undefined) =>
  row !== undefined && props.isDraft?.(row) === true;
