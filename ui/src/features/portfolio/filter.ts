import type { PortfolioRow } from "@/bindings";

/** Which projects a list shows. Pure. */
export interface Conditions {
  stage: string[];
  program: string[];
  department: string[];
  manager: string[];
  light: string[];
}

export type Grouping = "none" | "program" | "department" | "manager" | "stage";

/** What a saved view remembers. */
export interface SavedView {
  name: string;
  conditions: Conditions;
  grouping: Grouping;
}

export const NO_CONDITIONS: Conditions = { stage: [], program: [], department: [], manager: [], light: [] };

export const isFiltered = (conditions: Conditions) =>
  Object.values(conditions).some((chosen: string[]) => chosen.length > 0);

const lightOf = (row: PortfolioRow) => row.lights?.overall.light ?? "none";

function valueOf(row: PortfolioRow, condition: keyof Conditions): string {
  return condition === "light" ? lightOf(row) : row[condition];
}

/** The rows that meet every condition; a condition without a choice holds for all. */
export function meeting(rows: readonly PortfolioRow[], conditions: Conditions): PortfolioRow[] {
  const names = Object.keys(conditions) as (keyof Conditions)[];
  return rows.filter((row) =>
    names.every((name) => conditions[name].length === 0 || conditions[name].includes(valueOf(row, name))),
  );
}

const collator = new Intl.Collator("zh-CN", { numeric: true });

/** The different values of a column, in order; what is not filled in comes last. */
export function valuesOf(rows: readonly PortfolioRow[], name: Exclude<keyof Conditions, "light">): string[] {
  const values = [...new Set(rows.map((row) => row[name]))];
  return values.sort((a, b) => Number(a === "") - Number(b === "") || collator.compare(a, b));
}

export interface Group {
  key: string;
  rows: PortfolioRow[];
  /** How many of its running projects have which light. */
  lights: { red: number; amber: number; green: number };
}

/** Rows by the value of a column. */
export function grouped(rows: readonly PortfolioRow[], by: Exclude<Grouping, "none">): Group[] {
  return valuesOf(rows, by).map((key) => {
    const own = rows.filter((row) => row[by] === key);
    const count = (light: string) => own.filter((row) => row.lights?.overall.light === light).length;
    return { key, rows: own, lights: { red: count("red"), amber: count("amber"), green: count("green") } };
  });
}
