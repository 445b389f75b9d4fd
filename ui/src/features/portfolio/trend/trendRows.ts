/** Which milestones are drawn, and in which order they are listed. Pure. */
import type { MilestoneTrend } from "@/bindings";
import { CLASSES } from "./markers";

/** More lines than this cannot be told apart. */
export const MOST_LINES = 15;
const FIRST_LINES = 12;

const rank = (row: MilestoneTrend) => {
  const place = CLASSES.findIndex((name) => name === row.class);
  return place < 0 ? CLASSES.length : place;
};

/** The gravest first: those still ahead by class and slip, then those that were reached. */
export function byGravity(rows: readonly MilestoneTrend[]): MilestoneTrend[] {
  const reached = (row: MilestoneTrend) => Number(row.state === "reached");
  return [...rows].sort(
    (a, b) =>
      reached(a) - reached(b) ||
      rank(a) - rank(b) ||
      (b.slipDays ?? 0) - (a.slipDays ?? 0) ||
      a.projectCode.localeCompare(b.projectCode) ||
      a.name.localeCompare(b.name),
  );
}

/** The lines that are drawn until somebody chooses: key milestones with more reports than one, the gravest. */
export function firstLines(rows: readonly MilestoneTrend[]): string[] {
  const drawn = byGravity(rows.filter((row) => row.key && row.points.length > 1));
  const ahead = drawn.filter((row) => row.state !== "reached");
  return (ahead.length >= 5 ? ahead : drawn).slice(0, FIRST_LINES).map((row) => row.task);
}
