import { useEffect, useImperativeHandle, useRef, type Ref } from "react";
import type { Command } from "./keys";
import type { Bar } from "./scene";
import type { GanttHandle } from "./types";
import type { Collapse } from "./useCollapse";
import type { Zooming } from "./useScale";

interface Parts {
  zooming: Zooming;
  collapse: Collapse;
  columns: readonly { id: string }[];
  /** The place of the tree column. */
  nameColumn: number;
  grid: {
    choose(id: string, column: number): void;
    run(wanted: Command): void;
    editor: { editCell(id: string, column: number): boolean };
  };
  show(place: number, column: number): void;
  bar(place: number): Bar | null;
  svg(): string;
  pages: GanttHandle["pages"];
  focus(): void;
}

/** Frames that a new row may take to arrive. */
const PATIENCE = 20;

/** What toolbars and panels beside the chart can ask of it. */
export function useChartHandle(ref: Ref<GanttHandle> | undefined, parts: Parts): void {
  const latest = useRef(parts);
  useEffect(() => {
    latest.current = parts;
  });
  useImperativeHandle(ref, () => {
    /** Selects a row and brings it into view; `then` is told its place once it can be seen. */
    const goTo = (id: string, then: (place: number) => void, column?: string) => {
      const { collapse, columns, grid, nameColumn } = latest.current;
      const place = collapse.reveal(id).placeOf.get(id);
      const wanted = columns.findIndex((one) => one.id === column);
      const at = wanted < 0 ? nameColumn : wanted;
      grid.choose(id, at);
      requestAnimationFrame(() => {
        if (place === undefined) return;
        latest.current.show(place, at);
        then(place);
      });
    };
    const showBar = (place: number) => {
      const bar = latest.current.bar(place);
      if (bar) latest.current.zooming.show(bar);
    };
    return {
      zoomTo: (zoom) => latest.current.zooming.zoomTo(zoom),
      zoomBy: (factor) => latest.current.zooming.zoomBy(factor),
      reaches: (zoom) => latest.current.zooming.reaches(zoom),
      scrollTo: (minute) => latest.current.zooming.scrollTo(minute),
      reveal: (id, column) => goTo(id, showBar, column),
      run: (wanted) => latest.current.grid.run(wanted),
      editName: (id) => {
        goTo(id, () => {});
        const attempt = (frames: number) =>
          requestAnimationFrame(() => {
            const { grid, nameColumn, focus } = latest.current;
            // A row that was just made is drawn a moment later.
            if (grid.editor.editCell(id, nameColumn)) focus();
            else if (frames > 0) attempt(frames - 1);
          });
        attempt(PATIENCE);
      },
      collapseAll: () => latest.current.collapse.all(),
      expandAll: () => latest.current.collapse.none(),
      svg: () => latest.current.svg(),
      pages: (setup, words) => latest.current.pages(setup, words),
      focus: () => latest.current.focus(),
    };
  }, []);
}
