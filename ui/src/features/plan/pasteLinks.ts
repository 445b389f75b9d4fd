/** Predecessors of pasted rows by the rows of the plan they land in. Pure. */
import type { PastedTaskRow } from "@/bindings";

/** A row and the number that it had where it was copied; empty when none was copied. */
export interface Numbered {
  number: string;
  row: PastedTaskRow;
}

const REFERENCE = /^(\s*)(\d+)(.*)$/;
const split = (text: string) => text.split(/[,，;；、]/).filter((part) => part.trim() !== "");

/**
 * With numbers, only ties among the copied rows go along. Without, they count from the first pasted row where that
 * fits all of them, else they name rows of the plan as it is now.
 */
export function renumber(rows: readonly Numbered[], at: number): { rows: PastedTaskRow[]; dropped: number } {
  const own = new Map(rows.flatMap(({ number }, i) => (number === "" ? [] : [[Number(number), at + i]])));
  const within = rows.every(({ row }) =>
    split(row.predecessors).every((part) => Number(REFERENCE.exec(part)?.[2] ?? 1) <= rows.length),
  );
  const target = (known: number): number | null => {
    if (own.size > 0) return own.get(known) ?? null;
    if (within) return known + at - 1;
    return known >= at ? known + rows.length : known;
  };
  let dropped = 0;
  const moved = (part: string): string[] => {
    const found = REFERENCE.exec(part);
    const to = found ? target(Number(found[2])) : null;
    if (found && to === null) dropped++;
    return found ? (to === null ? [] : [`${to}${found[3]!.trimEnd()}`]) : [part];
  };
  const next = rows.map(({ row }) => ({
    ...row,
    predecessors: split(row.predecessors).flatMap(moved).join(","),
  }));
  return { rows: next, dropped };
}
