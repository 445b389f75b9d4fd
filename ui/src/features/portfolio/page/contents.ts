/** What stands on the page: which projects, and which of their milestones. Pure. */
import type { PhaseRow, PortfolioRow } from "@/bindings";
import { grouped, type Grouping } from "../filter";
import { laneOf, type Group } from "./lanes";

/** What a person chose: projects and milestones by their ids. */
export interface Chosen {
  projects: string[];
  milestones: string[];
}

export interface Contents {
  projects: ReadonlySet<string>;
  milestones: ReadonlySet<string>;
}

const ENDED = ["closed", "cancelled", "withdrawn"];

const hasDates = (row: PortfolioRow) =>
  (row.start ?? row.baselineStart) !== null &&
  (row.actualFinish ?? row.finish ?? row.baselineFinish) !== null;

/** Until somebody chooses: everything that has dates and has not ended, with its key milestones. What was chosen in another
 *  portfolio does not count. */
export function contentsOf(rows: readonly PortfolioRow[], chosen: Chosen | null): Contents {
  if (chosen && rows.some((row) => chosen.projects.includes(row.id)))
    return { projects: new Set(chosen.projects), milestones: new Set(chosen.milestones) };
  const shown = rows.filter((row) => hasDates(row) && !ENDED.includes(row.stage));
  const key = shown.flatMap((row) => row.milestones.filter((one) => one.key));
  return { projects: new Set(shown.map((row) => row.id)), milestones: new Set(key.map((one) => one.task)) };
}

/** The lanes of the page by groups; groups without a lane are left out. */
export function pageGroups(
  rows: readonly PortfolioRow[],
  phases: readonly PhaseRow[],
  { projects, milestones }: Contents,
  by: Exclude<Grouping, "none">,
  late: (days: number) => string,
  unnamed: string,
): Group[] {
  const shown = rows.filter((row) => projects.has(row.id) && hasDates(row));
  return grouped(shown, by).map(({ key, rows: own }) => ({
    name: key || unnamed,
    lanes: own.map((row) =>
      laneOf(
        row,
        phases.filter((phase) => phase.project === row.id),
        row.milestones.filter((one) => milestones.has(one.task)),
        late,
      ),
    ),
  }));
}
