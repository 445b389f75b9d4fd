/** The lanes of the plan on one page: which project has which phases and milestones, and how they fit. Pure. */
import type { CrossDependency, MilestoneRow, PhaseRow, PortfolioRow } from "@/bindings";
import { DAY, parseMinute, type FillStyle, type Measure, type Minute, type Span } from "@/features/gantt";

export interface Phase extends Span {
  name: string;
  percent: number;
  baseline: Span | null;
}

export interface Mark {
  task: string;
  at: Minute;
  name: string;
  /** The words after the name: its date, and how late it is. */
  note: string;
  fill: FillStyle;
  reached: boolean;
}

export interface Lane {
  project: string;
  title: string;
  subtitle: string;
  light: string | null;
  phases: Phase[];
  marks: Mark[];
}

export interface Group {
  name: string;
  lanes: Lane[];
}

const start = (day: string | null): Minute | null => (day === null ? null : parseMinute(day.slice(0, 10)));
/** A finish is the end of its day. */
const end = (day: string | null): Minute | null => {
  const from = start(day);
  return from === null ? null : from + DAY;
};

const span = (from: string | null, to: string | null): Span | null => {
  const [first, last] = [start(from), end(to)];
  return first === null || last === null || last <= first ? null : { start: first, finish: last };
};

/** The lane of a project; `late` says how many working days late a milestone is. */
export function laneOf(
  row: PortfolioRow,
  phases: readonly PhaseRow[],
  milestones: readonly MilestoneRow[],
  late: (days: number) => string,
): Lane {
  return {
    project: row.id,
    title: row.name,
    subtitle: [row.code, row.manager].filter((part) => part !== "").join(" · "),
    light: row.lights?.overall.light ?? null,
    phases: phases.length > 0 ? phases.flatMap(phaseOf) : whole(row),
    marks: milestones.flatMap((one) => markOf(one, late) ?? []).sort((a, b) => a.at - b.at),
  };
}

function phaseOf(phase: PhaseRow): Phase[] {
  const own = span(phase.start, phase.finish);
  const { name, percent } = phase;
  return own ? [{ ...own, name, percent, baseline: span(phase.baselineStart, phase.baselineFinish) }] : [];
}

/** A project without phases is one bar. */
function whole(row: PortfolioRow): Phase[] {
  const own = span(row.start ?? row.baselineStart, row.actualFinish ?? row.finish ?? row.baselineFinish);
  const percent = (row.progress ?? 0) / 100;
  return own ? [{ ...own, name: "", percent, baseline: span(row.baselineStart, row.baselineFinish) }] : [];
}

function markOf(milestone: MilestoneRow, late: (days: number) => string): Mark | null {
  const day = milestone.actual ?? milestone.forecast;
  const at = end(day);
  if (at === null || day === null) return null;
  const slip = milestone.slipDays ?? 0;
  return {
    task: milestone.task,
    at,
    name: milestone.name,
    note: day.slice(5, 10) + (slip > 0 ? ` ${late(slip)}` : ""),
    fill: fillOf(milestone.state),
    reached: milestone.actual !== null,
  };
}

/** The light of a milestone. */
export function fillOf(state: string): FillStyle {
  if (state === "reached") return "milestone";
  if (state === "overdue") return "statusRed";
  return state === "late" ? "statusAmber" : "statusGreen";
}

/** From the first to the last date of what is shown, with the data date inside. */
export function spanOfLanes(groups: readonly Group[], dataDate: Minute): Span {
  const all = groups.flatMap(({ lanes }) => lanes.flatMap(({ phases, marks }) => [...phases, ...marks]));
  const first = all.map((one) => ("at" in one ? one.at : one.start));
  const last = all.map((one) => ("at" in one ? one.at : one.finish));
  return { start: Math.min(dataDate - 30 * DAY, ...first), finish: Math.max(dataDate + 30 * DAY, ...last) };
}

/** Phases that run at the same time lie in bands of their own; no more than `most` bands are made. */
export function bandsOf(phases: readonly Phase[], most: number): number[] {
  const ends: Minute[] = [];
  return phases.map((phase) => {
    let band = ends.findIndex((finish) => finish <= phase.start + DAY);
    if (band < 0) band = Math.min(ends.length, most - 1);
    ends[band] = Math.max(ends[band] ?? 0, phase.finish);
    return band;
  });
}

export interface Placed {
  mark: Mark;
  x: number;
  /** Which line of labels it has. */
  line: number;
  /** What can be written; empty when there is no room. */
  text: string;
}

const GAP = 10;
const BESIDE = 9;

/**
 * Labels right of their diamonds on as few lines as they need: the first line whose last label ends before the diamond.
 * Where all `lines` are taken, the label is cut in the line with most room.
 */
export function placeMarks(
  marks: readonly Mark[],
  x: (at: Minute) => number,
  right: number,
  lines: number,
  measure: Measure,
): Placed[] {
  const ends = new Array<number>(lines).fill(-Infinity);
  const placed = marks.map((mark): Placed & { left: number } => {
    const at = x(mark.at);
    const free = ends.findIndex((end) => end + GAP <= at - 6);
    const line = free >= 0 ? free : ends.indexOf(Math.min(...ends));
    const text = `${mark.name} ${mark.note}`;
    const left = Math.max(at, ends[line]! + GAP - BESIDE);
    ends[line] = left + BESIDE + measure(text, "headerLower");
    return { mark, x: at, line, text, left };
  });
  return placed.map(({ mark, x: at, line, text, left }, i) => {
    const next = placed.slice(i + 1).find((other) => other.line === line);
    const room = (next ? next.x - 6 - GAP : right) - left - BESIDE;
    return { mark, x: at, line, text: left > at ? "" : shortened(text, mark.name, room, measure) };
  });
}

/** The text, or what fits of the name. */
function shortened(text: string, name: string, room: number, measure: Measure): string {
  const fits = (candidate: string) => measure(candidate, "headerLower") <= room;
  if (fits(text)) return text;
  if (fits(name)) return name;
  for (let length = name.length - 1; length >= 2; length--) {
    const cut = name.slice(0, length) + "…";
    if (fits(cut)) return cut;
  }
  return "";
}

/** Dependencies whose both ends are shown, with the marks where there are some. */
export function shownLinks(
  links: readonly CrossDependency[],
  projects: ReadonlySet<string>,
): CrossDependency[] {
  return links.filter(
    ({ predecessor, successor }) => projects.has(predecessor.project) && projects.has(successor.project),
  );
}
