/** Which columns the grid shows, in which order and how wide: the same for all plans, until it is reset. Pure. */

export interface Layout {
  /** Ids of the shown columns in order. */
  shown: readonly string[];
  widths: Readonly<Record<string, number>>;
}

/** The layout as it was kept: columns that are no more are left out, the name always stays. */
export function restored(
  kept: Partial<Layout> | null,
  known: readonly string[],
  usual: readonly string[],
): Layout {
  const shown = (kept?.shown ?? []).filter((id) => known.includes(id));
  if (shown.length === 0) return { shown: usual, widths: kept?.widths ?? {} };
  return { shown: shown.includes("name") ? shown : ["name", ...shown], widths: kept?.widths ?? {} };
}

/** Before another column, or at the end. */
export function moved(layout: Layout, column: string, before: string | null): Layout {
  const rest = layout.shown.filter((id) => id !== column);
  const at = before === null ? rest.length : rest.indexOf(before);
  const place = at < 0 ? rest.length : at;
  return { ...layout, shown: [...rest.slice(0, place), column, ...rest.slice(place)] };
}

/** One place left (-1) or right (1). */
export function nudged(layout: Layout, column: string, by: -1 | 1): Layout {
  const at = layout.shown.indexOf(column);
  const to = at + by;
  if (at < 0 || to < 0 || to >= layout.shown.length) return layout;
  return moved(layout, column, layout.shown[by < 0 ? to : to + 1] ?? null);
}

/** Shows a column behind another, or hides it; a plan without names is none. */
export function toggled(layout: Layout, column: string, after?: string): Layout {
  if (layout.shown.includes(column))
    return column === "name" ? layout : { ...layout, shown: layout.shown.filter((id) => id !== column) };
  const at = after === undefined ? -1 : layout.shown.indexOf(after);
  const next = at < 0 ? null : (layout.shown[at + 1] ?? null);
  return moved(layout, column, next);
}

export const widened = (layout: Layout, column: string, width: number): Layout => ({
  ...layout,
  widths: { ...layout.widths, [column]: Math.round(width) },
});
