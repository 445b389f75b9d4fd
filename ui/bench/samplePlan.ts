/** A plan of any size, always the same for the same size: what the bench scrolls through. */
import {
  DAY,
  minuteOf,
  type Bar,
  type GanttDependency,
  type Span,
  type WorkCalendar,
} from "../src/features/gantt";

export interface SampleTask {
  id: string;
  number: number;
  level: number;
  wbs: string;
  name: string;
  bar: Bar;
}

export interface SamplePlan {
  tasks: SampleTask[];
  dependencies: GanttDependency[];
  nonWorking: Span[];
  hours: WorkCalendar;
  /** Of every ninth task. */
  otherHours: WorkCalendar;
  span: Span;
  dataDate: number;
  today: number;
}

const DAYTIME = [480, 720, 780, 1020];
const START = minuteOf(2026, 1, 5);
const PHASES = ["需求与方案设计", "采购与合同", "系统开发", "联调与数据迁移", "验收与上线"];
const WORK = [
  "供应商招标",
  "合同签订",
  "接口联调",
  "数据迁移",
  "用户验收测试",
  "培训推广",
  "风险评审",
  "上线切换",
  "文档归档",
];

export function samplePlan(size: number): SamplePlan {
  const random = sequence(size);
  const tasks: SampleTask[] = [];
  const dependencies: GanttDependency[] = [];
  let cursor = START;
  for (let project = 1; tasks.length < size; project++) {
    const first = tasks.length;
    tasks.push(task(tasks.length, 1, `${project}`, `智慧园区建设${project}期`, "summary", cursor, 5, 0));
    for (let phase = 1; phase <= PHASES.length && tasks.length < size; phase++) {
      const summary = tasks.length;
      tasks.push(task(tasks.length, 2, `${project}.${phase}`, PHASES[phase - 1]!, "summary", cursor, 5, 0));
      for (let work = 1; work <= 9 && tasks.length < size; work++) {
        const at = tasks.length;
        const days = work === 9 ? 0 : 2 + Math.floor(random() * 12);
        const wbs = `${project}.${phase}.${work}`;
        const progress = cursor < START + 90 * DAY ? Math.floor(random() * 101) : 0;
        tasks.push(
          task(
            at,
            3,
            wbs,
            `${WORK[work - 1]} ${wbs}`,
            days === 0 ? "milestone" : "task",
            cursor,
            days,
            progress,
          ),
        );
        if (work > 1)
          dependencies.push(
            link(at - 1, at, random() < 0.8 ? "FS" : random() < 0.5 ? "SS" : "FF", random() < 0.3),
          );
        if (random() < 0.75 && at - summary > 3) dependencies.push(link(at - 3, at, "FS", false));
        if (random() < 0.75) cursor = tasks[at]!.bar.finish + 15 * 60;
        cursor = weekday(cursor);
      }
      close(tasks, summary);
    }
    close(tasks, first);
    cursor = weekday(START + Math.floor(random() * 120) * DAY);
  }
  const finish = Math.max(...chunked(tasks.map((one) => one.bar.finish)));
  const span = { start: START, finish };
  return {
    tasks,
    dependencies,
    nonWorking: weekends(span),
    hours: { week: [DAYTIME, DAYTIME, DAYTIME, DAYTIME, DAYTIME, [], []], exceptions: [] },
    otherHours: { week: [DAYTIME, DAYTIME, DAYTIME, DAYTIME, [], [], DAYTIME], exceptions: [] },
    span,
    dataDate: START + 61 * DAY,
    today: START + 75 * DAY,
  };
}

function task(
  index: number,
  level: number,
  wbs: string,
  name: string,
  kind: Bar["kind"],
  at: number,
  days: number,
  progress: number,
): SampleTask {
  const start = Math.floor(at / DAY) * DAY + 480;
  const finish = days === 0 ? start : start + (days - 1) * DAY + 540;
  const baseline = kind === "task" ? { start: start - DAY, finish: finish - 2 * DAY } : null;
  const bar: Bar = { kind, start, finish, progress, critical: index % 7 === 3, label: name, baseline };
  bar.date = `${new Date(finish * 60_000).getUTCMonth() + 1}/1`;
  bar.nearCritical = index % 5 === 1;
  bar.driving = index % 13 === 2;
  bar.manual = index % 17 === 3;
  if (index % 6 === 1 && days > 4) bar.splits = [{ start: start + 2 * DAY, finish: start + 3 * DAY }];
  if (index % 8 === 2) bar.constraint = { at: start, holds: "after" };
  if (index % 4 === 1) bar.lateFinish = finish + 4 * DAY;
  if (index % 11 === 4 && kind === "task") bar.deadline = finish - 3 * DAY + (index % 2) * 6 * DAY;
  return { id: `t${index}`, number: index + 1, level, wbs, name, bar };
}

function link(from: number, to: number, kind: GanttDependency["kind"], critical: boolean): GanttDependency {
  return { from: `t${from}`, to: `t${to}`, kind, critical };
}

/** A summary spans the rows below it. */
function close(tasks: SampleTask[], at: number): void {
  const below = tasks.slice(at + 1).filter((one) => one.bar.kind !== "summary");
  if (below.length === 0) return;
  const { bar } = tasks[at]!;
  bar.start = Math.min(...below.map((one) => one.bar.start));
  bar.finish = Math.max(...below.map((one) => one.bar.finish));
  bar.progress = Math.round(below.reduce((sum, one) => sum + one.bar.progress, 0) / below.length);
}

function weekday(at: number): number {
  const day = (Math.floor(at / DAY) + 3) % 7;
  return day > 4 ? at + (7 - day) * DAY : at;
}

function weekends({ start, finish }: Span): Span[] {
  const found: Span[] = [];
  for (let at = start + 5 * DAY; at < finish + 200 * DAY; at += 7 * DAY)
    found.push({ start: at, finish: at + 2 * DAY });
  return found;
}

/** The largest of each thousand: spreading fifty thousand arguments would overflow the stack. */
function chunked(values: number[]): number[] {
  const largest: number[] = [];
  for (let i = 0; i < values.length; i += 1000) largest.push(Math.max(...values.slice(i, i + 1000)));
  return largest;
}

function sequence(seed: number): () => number {
  let state = seed || 1;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}
