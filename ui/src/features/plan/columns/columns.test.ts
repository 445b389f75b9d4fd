import { describe, expect, it } from "vitest";
import type { PrimaveraRules } from "@/bindings";
import { translator } from "@/i18n";
import { samplePlan, sampleRow } from "../sample";
import { successorTexts } from "./context";
import { typedDate } from "./dates";
import { constraintsOf } from "./edits";
import { moved, nudged, restored, toggled, widened } from "./layout";
import { moreColumns } from "./more";
import { choiceOf, choiceOffers, predecessorOffers, resourceOffers } from "./offers";
import { usualColumns } from "./usual";

const t = translator("zh-CN");
const rows = [
  sampleRow("a", { row: 1, name: "设计" }),
  sampleRow("b", { row: 2, name: "设计评审" }),
  sampleRow("c", { row: 12, name: "采购", summary: true }),
];
const plan = {
  ...samplePlan(rows),
  calendars: [{ id: "cal", name: "六天制" }],
  resources: [
    { id: "r", name: "王芳" },
    { id: "s", name: "王强" },
  ],
};
const context = {
  t,
  minutesPerDay: 480,
  findings: new Map<string, string>(),
  successors: new Map([["a", "2SS+1d"]]),
  calendars: plan.calendars,
  constraints: constraintsOf(plan),
  plan: () => plan,
};
const all = [...usualColumns(context), ...moreColumns(context)];
const column = (id: string) => all.find((one) => one.id === id)!;
const edit = (id: string, text: string, row = rows[0]!) => column(id).toEdit!(row, text);

describe("columns", () => {
  it("have ids and titles of their own", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  });

  it("say what each typed text means for the plan", () => {
    expect(edit("deadline", "4/30")).toMatchObject({ field: "deadline", value: "2026-04-30" });
    expect(edit("deadline", "")).toMatchObject({ field: "deadline", value: null });
    expect(edit("constraintType", "必须完成于")).toEqual({
      type: "set_constraint",
      task: "a",
      constraint: "mfo",
      date: rows[0]!.finish,
    });
    expect(edit("calendar", "六天")).toMatchObject({ field: "calendar", value: "cal" });
    expect(edit("calendar", "")).toMatchObject({ value: null });
    expect(edit("mode", "手动")).toMatchObject({ field: "manual", value: 1 });
    expect(edit("cost", "12.5")).toMatchObject({ field: "cost", value: 12_500_000 });
    expect(edit("actualCost", "800元")).toMatchObject({ field: "actual_cost", value: 80_000 });
    expect(edit("keyMilestone", "是")).toMatchObject({ field: "key_milestone", value: 1 });
    expect(edit("start", "9")).toEqual({ type: "set_start", task: "a", start: "2026-03-09" });
  });

  it("offer Primavera's softer constraints under its rules, and where a task has one", () => {
    const primavera: PrimaveraRules = {
      progress: "retained_logic",
      lagCalendar: "predecessor",
      mustFinishBy: null,
      useExpectedFinish: false,
      float: "finish",
      criticalBy: "total_float",
    };
    expect(constraintsOf(plan)).not.toContain("start_on");
    expect(constraintsOf({ ...plan, rules: { ...plan.rules, primavera } })).toContain("start_on");
    const imported = [...rows, sampleRow("d", { constraintType: "finish_on" })];
    expect(constraintsOf({ ...plan, rows: imported })).toContain("finish_on");
    expect(edit("constraintType", "开始于")).toMatchObject({ constraint: "mso" });
  });

  it("refuse in words what cannot be read, before anything is sent", () => {
    expect(column("deadline").check!("以后", rows[0]!)).toBe(t("common.invalid_date"));
    expect(column("cost").check!("很多", rows[0]!)).toBe(t("common.invalid_money"));
    expect(column("mode").check!("半自动", rows[0]!)).toBe(t("grid.notInList"));
  });

  it("keep what is computed from being typed, and notes of several lines", () => {
    const editable = (id: string, row = rows[0]!) => (column(id).edit?.(row) ?? null) !== null;
    for (const id of ["wbs", "totalFloat", "successors", "lateFinish", "driver"])
      expect(editable(id), id).toBe(false);
    for (const id of ["duration", "start", "percent", "cost"]) expect(editable(id, rows[2]), id).toBe(false);
    expect(editable("constraintDate")).toBe(false);
    expect(editable("notes", sampleRow("n", { notes: "一\n二" }))).toBe(false);
    expect(column("successors").text(rows[0]!)).toBe("2SS+1d");
  });
});

describe("dates as people type them", () => {
  it("reads whole and short ones, near the date that is there", () => {
    const near = "2026-12-20T08:00:00";
    expect(typedDate("2027年1月5日", near)).toBe("2027-01-05");
    expect(typedDate("1/5", near)).toBe("2027-01-05");
    expect(typedDate("11月30日", near)).toBe("2026-11-30");
    expect(typedDate("8", near)).toBe("2026-12-08");
    expect(typedDate("2026-12-31 14:30", near)).toBe("2026-12-31T14:30:00");
    expect(typedDate("２０２６-１２-０１", near)).toBe("2026-12-01");
  });

  it("refuses days that do not exist, and short ones without a date to be near to", () => {
    expect(typedDate("2/30", "2026-02-01")).toBeNull();
    expect(typedDate("5", null)).toBeNull();
    expect(typedDate("2026-01-01 25:00", null)).toBeNull();
  });
});

describe("what is offered", () => {
  it("narrows choices and takes the only one that fits", () => {
    const choices = [
      { value: "x", label: "越早越好" },
      { value: "y", label: "越晚越好" },
    ];
    expect(choiceOffers(choices, "晚").map(({ text }) => text)).toEqual(["越晚越好"]);
    expect(choiceOf(choices, "晚")?.value).toBe("y");
    expect(choiceOf(choices, "越")).toBeUndefined();
  });

  it("finds predecessors by number and name behind those already typed", () => {
    expect(predecessorOffers(rows, rows[2]!, "设").map(({ text }) => text)).toEqual(["1", "2"]);
    expect(predecessorOffers(rows, rows[1]!, "1FS+2d,12").map(({ text }) => text)).toEqual(["1FS+2d,12"]);
    expect(predecessorOffers(rows, rows[1]!, "1").map(({ label }) => label)).toEqual(["1 设计", "12 采购"]);
    expect(predecessorOffers(rows, rows[1]!, "1FS")).toEqual([]);
  });

  it("continues a list of resources and offers nobody twice", () => {
    expect(resourceOffers(plan.resources, "王芳[50%],王").map(({ text }) => text)).toEqual([
      "王芳[50%],王强",
    ]);
  });

  it("writes successors as predecessors are typed", () => {
    const dependency = { id: "d", predecessor: "a", successor: "b", critical: false };
    const texts = successorTexts({
      ...plan,
      dependencies: [
        { ...dependency, kind: "FS", lag: "" },
        { ...dependency, successor: "c", kind: "SS", lag: "+2d" },
      ],
    });
    expect(texts.get("a")).toBe("2,12SS+2d");
  });
});

describe("the layout of the columns", () => {
  const usual = ["row", "name", "start"];
  const known = [...usual, "notes", "cost"];
  const layout = { shown: usual, widths: {} };
  it("is as it was kept, without columns that are no more and never without names", () => {
    expect(restored(null, known, usual)).toEqual({ shown: usual, widths: {} });
    expect(restored({ shown: ["cost", "gone"], widths: { cost: 80 } }, known, usual)).toEqual({
      shown: ["name", "cost"],
      widths: { cost: 80 },
    });
  });

  it("is changed by showing, hiding, moving and widening", () => {
    expect(toggled(layout, "cost", "row").shown).toEqual(["row", "cost", "name", "start"]);
    expect(toggled(layout, "notes").shown).toEqual([...usual, "notes"]);
    expect(toggled(layout, "start").shown).toEqual(["row", "name"]);
    expect(toggled(layout, "name").shown).toEqual(usual);
    expect(moved(layout, "start", "row").shown).toEqual(["start", "row", "name"]);
    expect(nudged(layout, "row", 1).shown).toEqual(["name", "row", "start"]);
    expect(nudged(layout, "start", 1)).toBe(layout);
    expect(widened(layout, "name", 210.4).widths).toEqual({ name: 210 });
  });
});
