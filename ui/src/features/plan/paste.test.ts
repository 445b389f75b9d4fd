import { describe, expect, it } from "vitest";
import type { PastedTaskRow } from "@/bindings";
import { readPaste, type Pasted } from "./paste";
import { parseCells } from "@/features/gantt";

function rows(pasted: Pasted): PastedTaskRow[] {
  if ("problem" in pasted) throw new Error(JSON.stringify(pasted));
  return pasted.rows;
}
const sheet = (...lines: string[][]) => lines.map((line) => line.join("\t")).join("\r\n") + "\r\n";

describe("rows from a spreadsheet", () => {
  it("reads what our own grid copied, ties among the rows included", () => {
    const text = sheet(
      ["ID", "WBS", "任务名称", "工期", "开始", "完成", "完成%", "前置任务", "总浮动", "资源"],
      ["4", "2", "实施", "8 天", "2026-03-02", "2026-03-11", "20%", "3", "0 天", ""],
      ["5", "2.1", "开发", "5 天", "2026-03-02", "2026-03-06", "40%", "", "0 天", "王芳"],
      ["6", "2.2", "等待批复", "3 天（自然）", "2026-03-07", "2026-03-10", "0%", "5FS+1d", "0 天", ""],
    );
    const pasted = readPaste(text, 11);
    expect(pasted).toMatchObject({ dropped: 1 });
    expect(rows(pasted)).toEqual([
      { level: 0, name: "实施", duration: "", start: null, finish: null, percent: null, predecessors: "" },
      {
        level: 1,
        name: "开发",
        duration: "5 天",
        start: "2026-03-02",
        finish: "2026-03-06",
        percent: 40,
        predecessors: "",
      },
      {
        level: 1,
        name: "等待批复",
        duration: "3e天",
        start: null,
        finish: null,
        percent: null,
        predecessors: "12FS+1d",
      },
    ]);
  });

  it("reads an English sheet with times and weekdays in its dates", () => {
    const text = sheet(
      ["Task Name", "Duration", "Start", "Finish", "% Complete"],
      ["Design", "3 days?", "Mon 2026/3/2 8:00", "2026/3/4 17:00", "0.5"],
      ["Review", "", "2026年3月5日", "周五 2026/3/6 0:00", "NA"],
    );
    const [design, review] = rows(readPaste(text, 1));
    expect(design).toMatchObject({
      start: "2026-03-02T08:00:00",
      finish: "2026-03-04T17:00:00",
      percent: 50,
    });
    expect(review).toMatchObject({ duration: "", start: "2026-03-05", finish: "2026-03-06", percent: null });
  });

  it("takes the outline from spaces, full-width ones too, and from steps of columns", () => {
    const levels = (text: string) => rows(readPaste(text, 1)).map(({ level, name }) => `${level} ${name}`);
    expect(levels("一期\r\n  设计\r\n    评审\r\n  开发\r\n二期")).toEqual([
      "0 一期",
      "1 设计",
      "2 评审",
      "1 开发",
      "0 二期",
    ]);
    expect(levels("一期\n\u3000设计\n二期")).toEqual(["0 一期", "1 设计", "0 二期"]);
    expect(levels("一期\t\t\r\n\t设计\t\r\n\t\t评审\r\n二期\t\t")).toEqual([
      "0 一期",
      "1 设计",
      "2 评审",
      "0 二期",
    ]);
  });

  it("tells columns without headers by their looks", () => {
    const text = sheet(
      ["1", "准备", "2天", "2026-03-02", "2026-03-03", "100%"],
      ["1.1", "选址", "2天", "2026-03-02", "2026-03-03", "100%"],
    );
    expect(rows(readPaste(text, 1))[1]).toEqual({
      level: 1,
      name: "选址",
      duration: "2天",
      start: "2026-03-02",
      finish: "2026-03-03",
      percent: 100,
      predecessors: "",
    });
  });

  it("counts predecessors from the first pasted row where no numbers were copied", () => {
    const text = sheet(["任务名称", "前置任务"], ["甲", ""], ["乙", "1SS+2d"], ["丙", "1，2"]);
    expect(rows(readPaste(text, 5)).map((row) => row.predecessors)).toEqual(["", "5SS+2d", "5,6"]);
  });

  it("takes them as rows of the plan where they reach beyond, moved by what is pasted above them", () => {
    const text = sheet(["任务名称", "前置任务"], ["甲", "9"], ["乙", "2"]);
    expect(rows(readPaste(text, 5)).map((row) => row.predecessors)).toEqual(["11", "2"]);
  });

  it("names the cell that does not read", () => {
    const text = sheet(["任务名称", "开始"], ["甲", "2026-03-02"], ["乙", "下周一"]);
    expect(readPaste(text, 1)).toEqual({ problem: "unread", line: 3, part: "start", text: "下周一" });
    const percent = sheet(["任务名称", "完成%"], ["甲", "150%"]);
    expect(readPaste(percent, 1)).toMatchObject({ problem: "unread", part: "percent" });
  });

  it("finds nothing in empty cells", () => {
    expect(readPaste("\t\t\r\n", 1)).toEqual({ problem: "nothing" });
    expect(readPaste("任务名称\t工期\r\n", 1)).toEqual({ problem: "nothing" });
  });

  it("leaves out rows without a name and keeps the count of lines", () => {
    const text = sheet(["任务名称", "开始"], ["", ""], ["甲", "昨天"]);
    expect(readPaste(text, 1)).toMatchObject({ line: 3 });
  });
});

it("reads cells with tabs, quotes and line ends inside", () => {
  expect(parseCells('甲\t"两\n行"\t"说""好"""\r\n乙\t\t')).toEqual([
    ["甲", "两\n行", '说"好"'],
    ["乙", "", ""],
  ]);
  expect(parseCells('"半个引号\t乙')).toEqual([['"半个引号', "乙"]]);
});
