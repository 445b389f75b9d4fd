import { expect, it } from "vitest";
import { translator } from "@/i18n";
import { CommandFailure } from "./call";
import { problemText } from "./problem";

const zh = translator("zh-CN");
const en = translator("en");
const failure = (code: string, context: Record<string, string> = {}) => new CommandFailure({ code, context });

it("says what is wrong and why, in the words of the form", () => {
  const error = failure("bad_field", {
    entity: "risk",
    field: "impact",
    reason: "out_of_range",
    min: "1",
    max: "5",
  });
  expect(problemText(zh, error)).toBe("“影响（1–5）”的值不符合要求。应在 1 到 5 之间。");
  expect(problemText(en, error)).toBe("The value does not fit “Impact (1–5)”. It must be between 1 and 5.");
});

it("says every reason of a refusal", () => {
  const error = failure("refused", { reason: "no_decider", reasons: "no_decider,no_decision_note" });
  expect(problemText(zh, error)).toBe("请先填写决策人。请先填写决策意见。");
});

it("does not invent words for a reason that it does not know", () => {
  expect(problemText(zh, failure("refused", { reason: "moon_phase" }))).toBe("当前状态下不能执行此操作。");
});

it("says what it can about anything else", () => {
  expect(problemText(zh, new Error("boom"))).toContain("boom");
});
