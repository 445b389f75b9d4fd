// Registers: a record is created, filled in field by field, followed in its history, thrown away and taken back; money is
// in 万元; a change request goes its way step by step.
import assert from "node:assert/strict";
import { atRest, pick, picture } from "./support/motion.mjs";
import {
  choose,
  id,
  laptop,
  pickNamed,
  ready,
  row,
  sample,
  says,
  write,
} from "./support/steps.mjs";
import { windowTest } from "./support/webdriver.mjs";

const zh = {
  args: sample("--lang", "zh-CN", "--theme", "light"),
  size: laptop,
};

windowTest(
  "a risk is written, followed, deleted and restored",
  zh,
  async (window) => {
    await ready(window);
    await window.click(id("nav-settings"));
    await write(window, "author", "周慧敏");
    await window.click(id("nav-risks"));
    await window.click(id("action-new-risk"));
    await window.find(id("record-create"));
    await picture(window, "risk-create-zh");
    await window.fill(id("input-title"), "关键供应商停产");
    await pickNamed(window, "project", "数据中台");
    await window.click(id("action-create"));
    await window.find(id("record-panel"));
    await write(window, "probability", "4");
    await write(window, "impact", "5");
    await choose(window, "category", "供应商");
    await window.fill(id("input-change-reason"), "周例会评估");
    await write(window, "response_plan", "引入第二供应商");
    await says(window, "table-risk", /20 极高/);
    await picture(window, "risk-form-zh");
    await window.click(id("tab-history"));
    const history = await window.waitFor("the history", async () => {
      const text = await window.text(id("record-history"));
      return text.includes("引入第二供应商") && text;
    });
    assert.match(history, /周慧敏/);
    assert.match(history, /2\d{3}-\d\d-\d\d/);
    assert.match(history, /概率（1–5） 1 → 4/);
    assert.match(history, /周例会评估/);
    await picture(window, "risk-history-zh");
    await window.click(id("action-delete"));
    await atRest(window);
    await window.fill(id("input-delete-reason"), "重复登记");
    await picture(window, "risk-delete-zh");
    await window.click(id("action-confirm"));
    await window.gone(row("关键供应商停产"));
    await window.click(id("nav-settings"));
    await window.click(id("tab-recycle"));
    await says(window, "recycle-bin", /关键供应商停产/);
    await picture(window, "recycle-bin-zh");
    await window.click({
      xpath:
        '//*[@data-testid="recycle-bin"]//button[starts-with(@data-testid,"action-restore-")]',
    });
    await window.gone(row("关键供应商停产"));
    await window.click(id("nav-risks"));
    await window.fill(id("table-risk-search"), "停产");
    await window.find(row("关键供应商停产"));
    assert.deepEqual(await window.problems(), []);
  },
);

windowTest(
  "money is entered in ten thousand yuan, and undone by keyboard",
  zh,
  async (window) => {
    await ready(window);
    await window.click(id("nav-budget"));
    await window.fill(id("table-budget_line-search"), "等级保护");
    await window.click(row("硬件与设备"));
    await window.find(id("record-panel"));
    await window.fill(id("input-actual"), "很多");
    await window.keys("Tab");
    await says(window, "field-actual", /万元/);
    await picture(window, "budget-refused-zh");
    const before = await window.text(row("硬件与设备"));
    await write(window, "actual", "123.45");
    await window.waitFor("the row to follow", async () =>
      /123\.45/.test(await window.text(row("硬件与设备"))),
    );
    await picture(window, "budget-form-zh");
    await window.click(id("action-close-panel"));
    await window.keys("Control+z");
    await window.waitFor(
      "the row as before",
      async () => (await window.text(row("硬件与设备"))) === before,
    );
    await window.keys("Control+y");
    await window.waitFor("the row again", async () =>
      /123\.45/.test(await window.text(row("硬件与设备"))),
    );
    assert.deepEqual(await window.problems(), []);
  },
);

windowTest(
  "a change request may not jump over its steps",
  zh,
  async (window) => {
    await ready(window);
    await window.click(id("nav-risks"));
    await window.click(id("tab-change_request"));
    await window.find(row("BG-2026-003"));
    await picture(window, "changes-zh");
    await window.click(row("BG-2026-003"));
    await window.find(id("record-panel"));
    await picture(window, "change-form-zh");
    await pick(window, id("input-status"), "实施中");
    const refusal = await window.waitFor("a refusal", async () => {
      const text = await window.text(id("field-status"));
      return (
        /已提交|不能|必须/.test(text) &&
        (await window.exists('[role="alert"].field-problem')) &&
        text
      );
    });
    assert.doesNotMatch(refusal, /[a-z]+_[a-z]+/);
    await picture(window, "change-refused-zh");
    assert.deepEqual(await window.problems(), []);
  },
);

windowTest(
  "a quality check fails with words in English",
  { args: sample("--lang", "en", "--theme", "dark"), size: laptop },
  async (window) => {
    await ready(window);
    await window.click(id("nav-risks"));
    await window.find(id("table-risk"));
    await picture(window, "risks-en-dark");
    await window.click(id("nav-budget"));
    await window.find(id("table-budget_line"));
    await picture(window, "budget-en-dark");
    await window.click(id("nav-quality"));
    await window.fill(id("table-quality_check-search"), "数据中台");
    await window.click(row("严重缺陷全部关闭"));
    await window.find(id("record-panel"));
    await choose(window, "result", "Failed");
    await write(window, "note", "Two findings remain open");
    await picture(window, "quality-form-en-dark");
    await window.click(id("tab-history"));
    await says(window, "record-history", /Failed/);
    await picture(window, "quality-history-en-dark");
    assert.doesNotMatch(await window.text(id("record-panel")), /[a-z]+_[a-z]+/);
    assert.deepEqual(await window.problems(), []);
  },
);
