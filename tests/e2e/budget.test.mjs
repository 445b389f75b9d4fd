// Budgets in the real window: the grid that foots, a request that only the right role approves, a ladder with a gap that is
// refused, a warning that is acknowledged, and the audit of a month, in both languages and themes.
import assert from "node:assert/strict";
import { atRest, pick, picture } from "./support/motion.mjs";
import { id, laptop, ready, row, sample, says } from "./support/steps.mjs";
import { windowTest } from "./support/webdriver.mjs";

const zh = {
  args: sample("--lang", "zh-CN", "--theme", "light"),
  size: laptop,
};
const en = { args: sample("--lang", "en", "--theme", "dark"), size: laptop };

windowTest(
  "bookings by month, and a request climbs to the role of its cumulative amount",
  zh,
  async (window) => {
    await ready(window);
    await window.click(id("nav-budget"));
    await window.find(id("table-budget_line"));
    await picture(window, "budget-lines-zh");
    await window.click(id("section-grid"));
    await window.find(id("budget-total"));
    await picture(window, "budget-grid-zh");
    await window.click(id("section-cost_entry"));
    await window.find(id("table-cost_entry"));
    await picture(window, "budget-entries-zh");
    await window.click(id("section-budget_request"));
    await window.click(row("追加服务器机柜与布线"));
    await says(window, "request-lead", /PMO主任/);
    await says(window, "request-split", /疑似拆分/);
    await picture(window, "budget-split-zh");
    await window.click(id("step-approve"));
    await atRest(window);
    await pick(window, id("select-approver"), "周慧敏");
    await window.click(id("action-confirm"));
    await says(window, "table-budget_request", /已批准/);
    await atRest(window);
    await picture(window, "budget-approved-zh");
  },
);

windowTest(
  "a gap in the ladder is refused by name, a warning is noted, a month is audited",
  zh,
  async (window) => {
    await ready(window);
    await window.click(id("nav-budget"));
    await window.find(id("table-budget_line"));
    await atRest(window);
    await window.click(id("section-ladder"));
    await window.find(id("budget-ladder"));
    await picture(window, "budget-ladder-zh");
    await window.fill(id("input-upTo-0"), "19.99");
    await window.click(id("action-save-ladder"));
    await says(window, "budget-refusal", /空档/);
    await picture(window, "budget-ladder-refused-zh");
    await window.keys("Escape");
    await atRest(window);
    await window.click(id("section-budget_warning"));
    await window.find(id("table-budget_warning"));
    await picture(window, "budget-warnings-zh");
    await window.click(id("section-audit_month"));
    await window.click(row("抽查中"));
    await says(window, "audit-lead", /抽查 \d+ 张/);
    await picture(window, "budget-audit-zh");
    await window.click(id("step-close"));
    await says(window, "budget-refusal", /没有检查完/);
    await window.keys("Escape");
    await atRest(window);
    await window.click(id("tab-odd"));
    await atRest(window);
    await picture(window, "budget-odd-zh");
  },
);

windowTest("the same in English and in the dark", en, async (window) => {
  await ready(window);
  await window.click(id("nav-budget"));
  await window.find(id("table-budget_line"));
  await window.click(id("section-grid"));
  assert.match(await window.text(id("budget-total")), /\d/);
  await picture(window, "budget-grid-en-dark");
  await window.click(id("section-budget_request"));
  await window.click(row("追加服务器机柜与布线"));
  await says(window, "request-split", /Probably split/);
  await picture(window, "budget-request-en-dark");
  await window.click(id("action-close-panel"));
  await window.click(id("section-ladder"));
  await window.find(id("budget-ladder"));
  await picture(window, "budget-ladder-en-dark");
});
