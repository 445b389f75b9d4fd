/** The outline: which rows are seen when some are collapsed. Pure. */

export interface Outline<R> {
  rows: readonly R[];
  id(row: R): string;
  /** 1 for the outermost rows; a row belongs to the nearest row above with a lower level. */
  level(row: R): number;
}

/** Places of the seen rows. It names rows by index and id only, so that it outlives edits that move no row. */
export interface Seen {
  /** Index into the plan's rows, by place. */
  index: readonly number[];
  /** Id, by place. */
  ids: readonly string[];
  /** Place by id; a hidden row has none. */
  placeOf: ReadonlyMap<string, number>;
  /** Ids of rows that have rows below them. */
  parents: ReadonlySet<string>;
}

export function seenRows<R>({ rows, id, level }: Outline<R>, collapsed: ReadonlySet<string>): Seen {
  const index: number[] = [];
  const ids: string[] = [];
  const placeOf = new Map<string, number>();
  const parents = new Set<string>();
  let hiddenBelow = Infinity;
  for (let i = 0; i < rows.length; i++) {
    const depth = level(rows[i]!);
    const key = id(rows[i]!);
    const next = rows[i + 1];
    const parent = next !== undefined && level(next) > depth;
    if (parent) parents.add(key);
    if (depth > hiddenBelow) continue;
    placeOf.set(key, index.length);
    index.push(i);
    ids.push(key);
    hiddenBelow = parent && collapsed.has(key) ? depth : Infinity;
  }
  return { index, ids, placeOf, parents };
}

/** Whether two plans have the same rows at the same levels, whatever else changed in them. */
export function sameShape<R>(a: Outline<R>, b: Outline<R>): boolean {
  if (a.rows === b.rows) return true;
  if (a.rows.length !== b.rows.length) return false;
  for (let i = 0; i < a.rows.length; i++) {
    const [left, right] = [a.rows[i]!, b.rows[i]!];
    if (left !== right && (a.id(left) !== b.id(right) || a.level(left) !== b.level(right))) return false;
  }
  return true;
}
