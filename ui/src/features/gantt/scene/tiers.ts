/** Which units the rows of the header count in, coarsest first. */
import { finestUnit, type TimeScale } from "./scale";
import type { Unit } from "./time";

/** Rows of the header. */
export type Tiers = 2 | 3;

/** Above each finest unit the next coarser ones that read well over it. */
const ABOVE: Readonly<Record<Unit, readonly [Unit, Unit] | readonly [Unit]>> = {
  hour: ["month", "day"],
  twoHours: ["month", "day"],
  sixHours: ["month", "day"],
  day: ["week", "month"],
  week: ["quarter", "month"],
  tenDays: ["quarter", "month"],
  halfMonth: ["quarter", "month"],
  month: ["year", "quarter"],
  quarter: ["halfYear", "year"],
  halfYear: ["decade", "year"],
  year: ["decade"],
  decade: ["decade"],
};

const COARSENESS: readonly Unit[] = ["day", "week", "month", "quarter", "halfYear", "year", "decade"];

export function headerTiers(scale: TimeScale, tiers: Tiers = 2): Unit[] {
  const finest = finestUnit(scale);
  const above = ABOVE[finest];
  const near = above[above.length - 1]!;
  if (tiers === 2 || above.length === 1) return [near, finest];
  return [...above].sort((a, b) => COARSENESS.indexOf(b) - COARSENESS.indexOf(a)).concat(finest);
}

/** The coarsest and the finest row. */
export function headerUnits(scale: TimeScale): { upper: Unit; lower: Unit } {
  const [upper, lower] = headerTiers(scale);
  return { upper: upper!, lower: lower! };
}
