/** Which dependencies can be seen between two rows, without looking at all of them. */
import type { DependencyKind } from "./dependency";
import { entersStart, exitsFinish } from "./dependency";

/** A dependency between two visible rows. */
export interface RowDependency {
  /** What tells it apart; without it the line cannot be chosen. */
  id?: string;
  from: number;
  to: number;
  kind: DependencyKind;
  critical: boolean;
  /** It belongs to the chain that is marked. */
  driving?: boolean | undefined;
}

export interface DependencyIndex {
  /** Dependencies whose rows span any of `first`…`last`. */
  within(first: number, last: number): RowDependency[];
  /** Whether a line begins or ends at the finish of this row's bar: its label makes room. */
  atFinish(row: number): boolean;
}

const BUCKET = 64;
const LONG = 16 * BUCKET;

export function indexDependencies(dependencies: readonly RowDependency[], rows: number): DependencyIndex {
  const buckets: RowDependency[][] = Array.from({ length: Math.ceil(rows / BUCKET) }, () => []);
  const long: RowDependency[] = [];
  const finish = new Uint8Array(rows);
  for (const dependency of dependencies) {
    const low = Math.min(dependency.from, dependency.to);
    const high = Math.max(dependency.from, dependency.to);
    if (exitsFinish(dependency.kind)) finish[dependency.from] = 1;
    if (!entersStart(dependency.kind)) finish[dependency.to] = 1;
    if (high - low > LONG) long.push(dependency);
    else
      for (let b = Math.floor(low / BUCKET); b <= Math.floor(high / BUCKET); b++)
        buckets[b]!.push(dependency);
  }
  return {
    within(first, last) {
      const touches = (d: RowDependency) => Math.min(d.from, d.to) <= last && Math.max(d.from, d.to) >= first;
      const found = long.filter(touches);
      const firstBucket = Math.max(0, Math.floor(first / BUCKET));
      const lastBucket = Math.min(buckets.length - 1, Math.floor(last / BUCKET));
      for (let b = firstBucket; b <= lastBucket; b++) {
        for (const dependency of buckets[b]!) {
          const home = Math.max(firstBucket, Math.floor(Math.min(dependency.from, dependency.to) / BUCKET));
          if (home === b && touches(dependency)) found.push(dependency);
        }
      }
      return found;
    },
    atFinish: (row) => finish[row] === 1,
  };
}
