/** Which key does what in the grid, as values: so that it can be read, tested and shown in one place. */
import type { Reach } from "./selection";

export type Command =
  | { do: "step"; rows: number; columns: number; reach: Reach }
  | { do: "rowEnd"; to: "first" | "last"; reach: Reach }
  | { do: "planEnd"; to: "first" | "last"; reach: Reach }
  | { do: "page"; by: 1 | -1; reach: Reach }
  | { do: "edit"; caret: "end" | "all" }
  | { do: "selectAll" | "selectRow" | "toggleRow" | "alone" }
  | { do: "copy" | "cut" | "fillDown" | "clear" }
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
  /** More than one cell is selected. */
  range: boolean;
  canEdit: boolean;
  /** Levels can be changed: Tab does it. F6 leaves the grid then; where they cannot, Tab leaves it. */
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
      return { do: "rowEnd", to: "first", reach };
    case "End":
      return { do: "rowEnd", to: "last", reach };
    case "PageUp":
      return { do: "page", by: -1, reach };
    case "PageDown":
      return { do: "page", by: 1, reach };
    case "F2":
      return where.canEdit ? { do: "edit", caret: "end" } : null;
    case "Enter":
      return { do: "step", rows: stroke.shiftKey ? -1 : 1, columns: 0, reach: "only" };
    case "Insert":
      return { do: "insert" };
    case "Delete":
      return { do: "clear" };
    case "Escape":
      return where.range ? { do: "alone" } : null;
    case "Tab":
      return where.canIndent ? { do: stroke.shiftKey ? "outdent" : "indent" } : null;
    case " ":
      return stroke.shiftKey ? { do: "selectRow" } : null;
    default:
      return null;
  }
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
    case "c":
      return { do: "copy" };
    case "x":
      return { do: "cut" };
    case "d":
      return { do: "fillDown" };
    case "z":
      return { do: shiftKey ? "redo" : "undo" };
    case "y":
      return { do: "redo" };
    case " ":
      return { do: "toggleRow" };
    case "Home":
    case "ArrowUp":
      return { do: "planEnd", to: "first", reach };
    case "End":
    case "ArrowDown":
      return { do: "planEnd", to: "last", reach };
    case "ArrowLeft":
      return { do: "rowEnd", to: "first", reach };
    case "ArrowRight":
      return { do: "rowEnd", to: "last", reach };
    case "Delete":
    case "-":
      return { do: "remove" };
    default:
      return null;
  }
}
