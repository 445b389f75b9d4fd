/** The keys of the plan screen, for the sheet that shows them. `command` in the grid's keys is what they do. */
import type { Key } from "@/i18n";

export interface Shortcut {
  /** Alternatives; each a chord. */
  keys: readonly string[];
  words: Key;
}

export interface ShortcutGroup {
  title: Key;
  shortcuts: readonly Shortcut[];
}

const keys = (words: Key, ...chords: string[]): Shortcut => ({ keys: chords, words });

export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    title: "grid.keys_move",
    shortcuts: [
      keys("grid.key_step", "↑ ↓ ← →"),
      keys("grid.key_next", "Enter", "Shift+Enter"),
      keys("grid.key_rowEnd", "Home", "End"),
      keys("grid.key_planEnd", "Ctrl+Home", "Ctrl+End"),
      keys("grid.key_page", "PageUp", "PageDown"),
      keys("grid.key_expand", "Alt+Shift++", "Alt+Shift+-"),
      keys("grid.key_leave", "F6"),
    ],
  },
  {
    title: "grid.keys_select",
    shortcuts: [
      keys("grid.key_range", "Shift+↑ ↓ ← →"),
      keys("grid.key_row", "Shift+Space"),
      keys("grid.key_toggle", "Ctrl+Space"),
      keys("grid.key_all", "Ctrl+A"),
      keys("grid.key_alone", "Esc"),
    ],
  },
  {
    title: "grid.keys_edit",
    shortcuts: [
      keys("grid.key_edit", "F2"),
      keys("grid.key_type", "A–Z"),
      keys("grid.key_offers", "↓", "Alt+↓"),
      keys("grid.key_fillAll", "Ctrl+Enter"),
      keys("grid.key_cancel", "Esc"),
      keys("grid.key_clear", "Delete"),
      keys("grid.key_fill", "Ctrl+D"),
      keys("grid.key_clipboard", "Ctrl+C", "Ctrl+X", "Ctrl+V"),
      keys("grid.key_undo", "Ctrl+Z", "Ctrl+Y"),
    ],
  },
  {
    title: "grid.keys_rows",
    shortcuts: [
      keys("grid.key_insert", "Insert"),
      keys("grid.key_remove", "Ctrl+Delete", "Ctrl+-"),
      keys("grid.key_indent", "Tab", "Shift+Tab"),
      keys("grid.key_shift", "Alt+↑", "Alt+↓"),
      keys("grid.key_details", "Alt+Enter"),
      keys("gantt.key_zoom", "Ctrl+Shift++", "Ctrl+Shift+-"),
      keys("gantt.key_fit", "Ctrl+0", "Ctrl+Shift+0"),
      keys("grid.key_find", "Ctrl+F", "F3"),
      keys("grid.key_help", "F1", "?"),
    ],
  },
];
