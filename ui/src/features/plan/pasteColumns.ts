/** Which column of pasted cells is what: by a line of headers as our grid, Microsoft Project or Excel writes it, else by the looks of the cells. Pure. */

export type Part =
  "row" | "wbs" | "level" | "name" | "duration" | "start" | "finish" | "percent" | "predecessors";

/** Titles in lower case, without spaces. */
const TITLES: Record<Part, readonly string[]> = {
  row: ["id", "序号", "行号", "标识号", "编号", "no", "no.", "#"],
  wbs: ["wbs", "wbs编码", "wbs代码", "大纲数字", "大纲编号", "outlinenumber"],
  level: ["大纲级别", "级别", "层级", "outlinelevel", "level"],
  name: ["任务名称", "任务", "名称", "工作名称", "活动名称", "taskname", "task", "name", "activityname"],
  duration: ["工期", "持续时间", "工期(天)", "duration", "duration(days)"],
  start: [
    "开始",
    "开始时间",
    "开始日期",
    "计划开始",
    "计划开始时间",
    "计划开始日期",
    "start",
    "startdate",
    "plannedstart",
  ],
  finish: [
    "完成",
    "完成时间",
    "完成日期",
    "结束",
    "结束时间",
    "结束日期",
    "计划完成",
    "计划完成时间",
    "计划完成日期",
    "finish",
    "finishdate",
    "end",
    "enddate",
    "plannedfinish",
  ],
  percent: [
    "完成%",
    "%完成",
    "完成百分比",
    "完成率",
    "进度",
    "%done",
    "done%",
    "%complete",
    "percentcomplete",
    "progress",
  ],
  predecessors: ["前置任务", "前置", "紧前任务", "紧前工作", "predecessors", "predecessor"],
};

export type Columns = Partial<Record<Part, number>>;

const titleOf = (cell: string) =>
  cell.toLowerCase().replace(/\s/g, "").replace(/％/g, "%").replace(/（/g, "(").replace(/）/g, ")");

/** What a title names; `null` where it names nothing that a row can be given. */
export function partOf(cell: string): Part | null {
  const title = titleOf(cell);
  const known = Object.entries(TITLES) as [Part, readonly string[]][];
  return known.find(([, titles]) => titles.includes(title))?.[0] ?? null;
}

/** The columns that a first line names; `null` where it is no line of headers. */
export function headers(cells: readonly string[]): Columns | null {
  const columns: Columns = {};
  cells.forEach((cell, at) => {
    const part = partOf(cell);
    if (part !== null) columns[part] ??= at;
  });
  const filled = cells.filter((cell) => cell.trim() !== "").length;
  const enough = Object.keys(columns).length >= Math.min(2, filled);
  return columns.name !== undefined && enough ? columns : null;
}

const DATE = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}/;
const LENGTH =
  /^-?\d+(\.\d+)?\s*(e?(m|h|d|w|mo)|mins?|minutes?|hrs?|hours?|days?|wks?|weeks?|mons?|months?|分|分钟|小时|时|天|日|个?工作日|周|个?星期|个?月)\??$/i;

/** The columns of cells without headers: the first column of words is the name, dates come as start and finish. */
export function guess(rows: readonly (readonly string[])[]): Columns {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns: Columns = {};
  for (let at = 0; at < width; at++) {
    const cells = rows.map((row) => row[at]?.trim() ?? "").filter((cell) => cell !== "");
    const part = cells.length === 0 ? null : looksLike(cells, columns);
    if (part !== null) columns[part] = at;
  }
  return columns;
}

function looksLike(cells: readonly string[], known: Columns): Part | null {
  const all = (shape: RegExp) => cells.every((cell) => shape.test(cell));
  const free = (part: Part) => (known[part] === undefined ? part : null);
  if (all(/^\d+(\.\d+)*$/) && cells.some((cell) => cell.includes("."))) return free("wbs");
  if (all(/^\d+$/)) return known.name === undefined && isCount(cells) ? free("row") : null;
  if (all(DATE)) return free("start") ?? free("finish");
  if (all(/^\d+(\.\d+)?\s*[%％]$/)) return free("percent");
  if (all(LENGTH)) return free("duration");
  return free("name");
}

function isCount(cells: readonly string[]): boolean {
  return cells.every((cell, at) => at === 0 || Number(cell) > Number(cells[at - 1]));
}
