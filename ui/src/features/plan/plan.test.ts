import { describe, expect, it } from "vitest";
import type { EditedPlan } from "@/bindings";
import { translator } from "@/i18n";
import { cellEdit, chain } from "./columns/edits";
import { durationWords } from "./columns/durationWords";
import { merge } from "./merge";
import { barOf, dataDateLine, spanOf, spansOf } from "./rows";
import { NONE_MOVED, samplePlan as plan, sampleRow as row } from "./sample";
import { driverText, findingText, severities } from "./words";
import { isoMoment } from "@/features/gantt";

const t = translator("zh-CN");

describe("what a typed cell means", () => {
  it("reads dates and percentages and passes durations and predecessors on as typed", () => {
    expect(cellEdit("a", "start", "2026/3/9")).toEqual({ type: "set_start", task: "a", start: "2026-03-09" });
    expect(cellEdit("a", "percent", "45%")).toEqual({ type: "set_percent", task: "a", percent: 45 });
    expect(cellEdit("a", "duration", " 3天 ")).toEqual({ type: "set_duration", task: "a", text: "3天" });
    expect(cellEdit("a", "predecessors", "3FS+2d,5SS")).toMatchObject({ text: "3FS+2d,5SS" });
  });

  it("gives an emptied date back to the schedule and refuses what is no date or percentage", () => {
    expect(cellEdit("a", "start", "")).toEqual({
      type: "set_constraint",
      task: "a",
      constraint: "asap",
      date: null,
    });
    expect(cellEdit("a", "finish", "2026-02-30")).toBeNull();
    expect(cellEdit("a", "percent", "120")).toBeNull();
  });

  it("ties tasks in their order", () => {
    expect(chain(["a", "b", "c"], [])).toEqual([
      { type: "link", predecessor: "a", successor: "b", kind: "FS" },
      { type: "link", predecessor: "b", successor: "c", kind: "FS" },
    ]);
  });
});

describe("linking again", () => {
  it("leaves what is tied already", () => {
    const known = [{ id: "d", predecessor: "a", successor: "b", kind: "SS", lag: "", critical: false }];
    expect(chain(["a", "b", "c"], known)).toEqual([
      { type: "link", predecessor: "b", successor: "c", kind: "FS" },
    ]);
  });
});

describe("the answer of an edit", () => {
  const edited = (more: Partial<EditedPlan>): EditedPlan => ({
    plan: null,
    rows: [],
    moved: NONE_MOVED,
    dependencies: null,
    findings: [],
    start: "2026-03-02T08:00:00",
    finish: "2026-06-01T17:00:00",
    inserted: [],
    changed: { id: null, stale: [], undo: { undo: null, redo: null }, notices: [] },
    ...more,
  });

  it("replaces the rows that differ and keeps the others as they are", () => {
    const before = plan([row("a"), row("b")]);
    const after = merge(before, edited({ rows: [row("b", { row: 2, name: "新" })] }));
    expect(after.rows[0]).toBe(before.rows[0]);
    expect(after.rows[1]!.name).toBe("新");
    expect(after.dependencies).toBe(before.dependencies);
    expect(after.finish).toBe("2026-06-01T17:00:00");
  });

  it("gives rows that moved their new dates and leaves the rest of them", () => {
    const before = plan([row("a", { row: 1 }), row("b", { row: 2, notes: "记", critical: true })]);
    const moved = {
      rows: [2],
      duration: [960],
      durationText: ["2d"],
      start: ["2026-04-01T08:00:00"],
      finish: ["2026-04-02T17:00:00"],
      lateStart: ["2026-04-01T08:00:00"],
      lateFinish: [null],
      totalFloat: [0],
      freeFloat: [null],
    };
    const after = merge(before, edited({ moved }));
    expect(after.rows[0]).toBe(before.rows[0]);
    expect(after.rows[1]).toEqual({
      ...before.rows[1],
      duration: 960,
      durationText: "2d",
      start: "2026-04-01T08:00:00",
      finish: "2026-04-02T17:00:00",
      lateStart: "2026-04-01T08:00:00",
      lateFinish: null,
      totalFloat: 0,
      freeFloat: null,
    });
  });

  it("is the whole plan when lines came or went", () => {
    const whole = plan([row("x")]);
    expect(merge(plan([row("a")]), edited({ plan: whole }))).toBe(whole);
  });
});

describe("rows as bars", () => {
  it("tells tasks, summaries and milestones apart, and rows without dates", () => {
    expect(barOf(row("a"))?.kind).toBe("task");
    expect(barOf(row("a", { summary: true }))?.kind).toBe("summary");
    expect(barOf(row("a", { milestone: true }))?.kind).toBe("milestone");
    expect(barOf(row("a", { start: null }))).toBeNull();
  });

  it("shows float only where there is some", () => {
    expect(barOf(row("a"))?.lateFinish).toBeNull();
    expect(barOf(row("a", { totalFloat: 480 }))?.lateFinish).not.toBeNull();
  });

  it("closes date ranges at the end of their last day", () => {
    expect(
      spansOf([{ from: "2026-03-07", to: "2026-03-08" }]).map((s) => [
        isoMoment(s.start),
        isoMoment(s.finish),
      ]),
    ).toEqual([["2026-03-07T00:00:00", "2026-03-09T00:00:00"]]);
    expect(isoMoment(dataDateLine("2026-03-10")!)).toBe("2026-03-11T00:00:00");
    expect(spanOf(plan([])).finish).toBeGreaterThan(spanOf(plan([])).start);
  });
});

describe("words", () => {
  it("names the tasks of a loop and words minutes as days", () => {
    const view = plan([row("a", { row: 1, name: "甲" }), row("b", { row: 2, name: "乙" })]);
    const loop = { code: "loop", severity: "error", tasks: ["a", "b"], values: { code: "loop", values: {} } };
    expect(findingText(t, loop, view)).toContain("1 甲 → 2 乙");
    const late = {
      code: "deadline_missed",
      severity: "warning",
      tasks: ["b"],
      values: { code: "", values: { late_minutes: 720 } },
    };
    expect(findingText(t, late, view)).toContain("1.5 个工作日");
    expect(findingText(translator("en"), late, view)).toContain("1.5 working days");
    expect(severities([late, loop])).toEqual(
      new Map([
        ["a", "error"],
        ["b", "error"],
      ]),
    );
  });

  it("writes durations in the words of the language", () => {
    expect(durationWords(t, "2.5d")).toBe("2.5 天");
    expect(durationWords(t, "5ed")).toBe("5 天（自然）");
    expect(durationWords(translator("en"), "1mo")).toBe("1 mo");
    expect(durationWords(t, "soon")).toBe("soon");
  });

  it("says what set a date", () => {
    const driven = row("b", { driver: { code: "dependency", values: { row: 3, name: "设计" } } });
    expect(driverText(t, driven, plan([]))).toContain("3 设计");
    expect(driverText(t, row("a", { driver: { code: "unheard_of", values: {} } }), plan([]))).toBe(
      "unheard_of",
    );
  });
});
