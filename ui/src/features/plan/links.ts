/** One dependency within the predecessors of a task as they are typed. Pure. */

export interface Tie {
  kind: string;
  lag: string;
}

/** The list with the link to a row given another kind and lag, or left out. */
export function withLink(text: string, row: number, old: Tie, next: Tie | null): string {
  const list = text.split(",").filter((one) => one.trim() !== "");
  const exact = list.findIndex((one) => same(one, row, old));
  const place = exact >= 0 ? exact : list.findIndex((one) => ROW.exec(one.trim())?.[1] === String(row));
  const written = next && typed(row, next);
  if (place < 0) return written ? [...list, written].join(",") : list.join(",");
  list.splice(place, 1, ...(written ? [written] : []));
  return list.join(",");
}

const ROW = /^(\d+)(FS|SS|FF|SF)?(.*)$/i;

function same(text: string, row: number, { kind, lag }: Tie): boolean {
  const parts = ROW.exec(text.trim());
  return parts !== null && Number(parts[1]) === row && (parts[2] ?? "FS") === kind && parts[3] === lag;
}

function typed(row: number, { kind, lag }: Tie): string {
  const sign = lag === "" || /^[+-]/.test(lag) ? "" : "+";
  return kind === "FS" && lag === "" ? String(row) : `${row}${kind}${sign}${lag}`;
}
