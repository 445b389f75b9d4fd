/** Which key does what in the grid, as values: so that it can be read, tested and shown in one place. */
import type { Reach } from "./selection";

export type Command =
  | { do: "step"; rows: number; columns: number; reach: Reach }
  | { do: "rowEnd"; to: "first" | "last" }
  | { do: "planEnd"; to: "first" | "last"; reach: Reach }
  | { do: "page"; by: 1 | -1; reach: Reach }
  | { do: "edit"; caret: "end" | "all" }
  | { do: "selectAll" }
  | { do: "toggleRow" }
  | { do: "indent" | "outdent" | "insert" | "remove" | "expand" | "collapse" | "open" | "undo" | "redo" }
  | { do: "shift"; by: 1 | -1 };

export interface Stroke {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

export interface Where {
  /** The active column carries the outline: Tab indents there, elsewhere it moves on. */
  tree: boolean;
  /** The active column is the first or the last: Tab leaves the grid there. */
  edge: "first" | "last" | "both" | null;
  canEdit: boolean;
  canIndent: boolean;
}

/** The command of a key press while no cell is being edited; `null` leaves it to the browser. */
export function command(stroke: Stroke, where: Where): Command | null {
  const control = stroke.ctrlKey || stroke.metaKey;
  if (stroke.altKey) return withAlt(stroke);
  if (control) return withControl(stroke);
  const reach: Reach = stroke.shiftKey ? "range" : "only";
  switch (stroke.key) {
    case "ArrowUp":
      return { do: "step", rows: -1, columns: 0, reach };
    case "ArrowDown":
      return { do: "step", rows: 1, columns: 0, reach };
    case "ArrowLeft":
      return { do: "step", rows: 0, columns: -1, reach };
    case "ArrowRight":
      return { do: "step", rows: 0, columns: 1, reach };
    case "Home":
      return { do: "rowEnd", to: "first" };
    case "End":
      return { do: "rowEnd", to: "last" };
    case "PageUp":
      return { do: "page", by: -1, reach };
    case "PageDown":
      return { do: "page", by: 1, reach };
    case "F2":
      return where.canEdit ? { do: "edit", caret: "end" } : null;
    case "Enter":
      if (stroke.shiftKey || !where.canEdit)
        return { do: "step", rows: stroke.shiftKey ? -1 : 1, columns: 0, reach: "only" };
      return { do: "edit", caret: "all" };
    case "Insert":
      return { do: "insert" };
    case "Delete":
      return { do: "remove" };
    case "Tab":
      return tab(stroke.shiftKey, where);
    default:
      return null;
  }
}

function tab(back: boolean, where: Where): Command | null {
  if (where.tree && where.canIndent) return { do: back ? "outdent" : "indent" };
  if (where.edge === "both" || where.edge === (back ? "first" : "last")) return null;
  return { do: "step", rows: 0, columns: back ? -1 : 1, reach: "only" };
}

function withAlt({ key, shiftKey }: Stroke): Command | null {
  if (shiftKey && key === "ArrowRight") return { do: "indent" };
  if (shiftKey && key === "ArrowLeft") return { do: "outdent" };
  if (shiftKey && (key === "+" || key === "=")) return { do: "expand" };
  if (shiftKey && (key === "-" || key === "_")) return { do: "collapse" };
  if (key === "ArrowUp") return { do: "shift", by: -1 };
  if (key === "ArrowDown") return { do: "shift", by: 1 };
  if (key === "Enter") return { do: "open" };
  return null;
}

function withControl({ key, shiftKey }: Stroke): Command | null {
  const reach: Reach = shiftKey ? "range" : "only";
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case "a":
      return { do: "selectAll" };
    case "z":
      return { do: shiftKey ? "redo" : "undo" };
    case "y":
      return { do: "redo" };
    case " ":
      return { do: "toggleRow" };
    case "Home":
      return { do: "planEnd", to: "first", reach };
    case "End":
      return { do: "planEnd", to: "last", reach };
    case "ArrowLeft":
      return { do: "collapse" };
    case "ArrowRight":
      return { do: "expand" };
    case "Delete":
      return { do: "remove" };
    default:
      return null;
  }
}
