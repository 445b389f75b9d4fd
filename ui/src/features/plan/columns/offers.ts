/** What the grid offers while a cell is typed: choices, resources, predecessors. Pure. */
import type { Named, TaskRow } from "@/bindings";
import type { Offer } from "@/features/gantt";

export interface Choice {
  value: string;
  label: string;
}

const holds = (text: string, typed: string) => text.toLowerCase().includes(typed.trim().toLowerCase());

/** A closed list, narrowed by what is typed. */
export const choiceOffers = (choices: readonly Choice[], typed: string): Offer[] =>
  choices.filter(({ label }) => holds(label, typed)).map(({ label }) => ({ text: label, label }));

/** The choice that was typed: by its label, its code, or as the only one that holds the text. */
export function choiceOf(choices: readonly Choice[], typed: string): Choice | undefined {
  const text = typed.trim().toLowerCase();
  const exact = choices.find(({ value, label }) => label.toLowerCase() === text || value === text);
  if (exact || text === "") return exact;
  const near = choices.filter(({ label }) => holds(label, text));
  return near.length === 1 ? near[0] : undefined;
}

/** What stands before the last part of a list, and that part. */
function lastPart(typed: string): { before: string; part: string } {
  const at = Math.max(...[",", "，", "、", ";", "；"].map((sign) => typed.lastIndexOf(sign)));
  return { before: typed.slice(0, at + 1), part: typed.slice(at + 1).trim() };
}

/** Names that continue a list of resources. */
export function resourceOffers(resources: readonly Named[], typed: string): Offer[] {
  const { before, part } = lastPart(typed);
  const taken = new Set(before.split(/[,，、;；]/).map((one) => one.replace(/\[.*/, "").trim()));
  return resources
    .filter(({ name }) => holds(name, part) && !taken.has(name))
    .map(({ name }) => ({ text: before + name, label: name }));
}

/** Tasks whose number or name begins what is typed as the next predecessor; once its kind is typed, nothing. */
export function predecessorOffers(rows: readonly TaskRow[], row: TaskRow, typed: string): Offer[] {
  const { before, part } = lastPart(typed);
  if (part === "" || /^\d+\s*(FS|SS|FF|SF|[+-])/i.test(part)) return [];
  const number = /^\d+$/.test(part);
  const found: Offer[] = [];
  for (const one of rows) {
    if (one.id === row.id || found.length >= 20) continue;
    const fits = number ? String(one.row).startsWith(part) : holds(one.name, part);
    if (fits) found.push({ text: `${before}${one.row}`, label: `${one.row} ${one.name}`, note: one.wbs });
  }
  return found;
}
