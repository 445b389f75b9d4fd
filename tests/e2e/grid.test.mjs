// The plan's grid in the real window, by keyboard: Chinese typed through an input method, cells pasted, filled and undone
// in one step, columns that are there again after a restart, filters and finding.
import assert from "node:assert/strict";
import { after } from "node:test";
import { atRest, picture } from "./support/motion.mjs";
import { id, laptop, pickProject, ready, sample, says } from "./support/steps.mjs";
import { newHome, openWindow, removeHome, windowTest } from "./support/webdriver.mjs";

const column = { row: 0, name: 3, duration: 4, start: 5, percent: 7, predecessors: 8 };
const cell = (task, at) => ({
  xpath: `//*[contains(@class,"gantt-row") and .//*[normalize-space(.)="${task}"]]/*[@data-column="${column[at]}"]`,
});
const shown = async (window, task, at) => (await window.text(cell(task, at))).trim();
const shows = (window, task, at, words) =>
  window.waitFor(`${task}: ${at} ${words}`, async () => words.test(await shown(window, task, at)));

async function openPlan(window, project = "海外分公司系统推广") {
  await ready(window);
  await pickProject(window, project);
  await window.click(id("tab-plan"));
  await window.find(".gantt-row");
}

/** The names of the rows that are drawn. */
const names = (window) =>
  window.evaluate(() =>
    [...document.querySelectorAll('.gantt-row [data-column="3"]')].map((each) => each.innerText.trim()),
  );

/** What an input method does to the field that has the focus: letters first, then the word that they stand for. */
const compose = (letters, word) => {
  const field = document.activeElement;
  const tell = (type, data) => field.dispatchEvent(new CompositionEvent(type, { data, bubbles: true }));
  const put = (text) => {
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
    value.set.call(field, field.dataset.before + text);
    field.dispatchEvent(new InputEvent("input", { data: text, isComposing: true, bubbles: true }));
  };
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return (async () => {
    tell("compositionstart", "");
    await frame();
    field.dataset.before = field.value;
    for (let n = 1; n <= letters.length; n += 1) {
      tell("compositionupdate", letters.slice(0, n));
      put(letters.slice(0, n));
      await frame();
    }
    put(word);
    tell("compositionend", word);
    await frame();
    return field.value;
  })();
};

const paste = (text) => {
  const transfer = new DataTransfer();
  transfer.setData("text/plain", text);
  const event = new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(event);
};

windowTest(
  "Chinese is typed into a cell from its first letter on",
  { args: sample("--lang", "zh-CN", "--theme", "light"), size: laptop },
  async (window) => {
    await openPlan(window);
    const [task, next] = ["业务访谈与现状调研", "需求评审"];
    await window.click(cell(task, "name"));
    assert.equal(await window.evaluate(compose, "diaoyan", "调研"), "调研");
    await window.keys("Enter");
    await window.waitFor("the word alone, without the letters", async () =>
      (await names(window)).includes("调研"),
    );
    await window.click(cell(next, "name"));
    await window.keys("评", "审", "会", "Enter");
    await window.waitFor("the typed name", async () => (await names(window)).includes("评审会"));
    await window.keys("Control+z", "Control+z");
    await window.waitFor("both names of before", async () => {
      const all = await names(window);
      return all.includes(task) && all.includes(next);
    });
    assert.deepEqual(await window.problems(), []);
  },
);

windowTest(
  "cells are pasted, filled and cleared, each undone in one step",
  { args: sample("--lang", "zh-CN", "--theme", "light"), size: laptop },
  async (window) => {
    await openPlan(window);
    const [task, next] = ["业务访谈与现状调研", "需求评审"];
    const before = [await shown(window, task, "duration"), await shown(window, next, "duration")];
    await window.click(cell(task, "name"));
    await window.evaluate(paste, "访谈\t17天\n评审\t9d\n");
    await shows(window, "访谈", "duration", /^17 天/);
    await shows(window, "评审", "duration", /^9 天/);
    await picture(window, "grid-pasted-zh");
    await window.keys("Control+z");
    await shows(window, task, "duration", new RegExp(`^${before[0]}`));
    await shows(window, next, "duration", new RegExp(`^${before[1]}`));
    await window.click(cell(task, "name"));
    await window.evaluate(paste, "访谈\t17天\n评审\t很久\n");
    await window.waitForText("没有改动任何内容");
    await picture(window, "grid-refused-zh");
    assert.ok((await names(window)).includes(task), "not even the first of them");
    await window.click(cell(task, "duration"));
    await window.keys("F2", "Control+a", "4", "Enter");
    await shows(window, task, "duration", /^4 天/);
    await window.keys("ArrowUp", "Shift+ArrowDown", "Shift+ArrowDown", "Control+d");
    await shows(window, next, "duration", /^4 天/);
    await picture(window, "grid-filled-zh");
    await window.keys("Control+z");
    await shows(window, next, "duration", new RegExp(`^${before[1]}`));
    await window.click(cell(next, "predecessors"));
    const ties = await shown(window, next, "predecessors");
    assert.notEqual(ties, "");
    await window.keys("Delete");
    await shows(window, next, "predecessors", /^$/);
    await window.keys("Control+z");
    await shows(window, next, "predecessors", new RegExp(`^${ties}$`));
    assert.deepEqual(await window.problems(), []);
  },
);

windowTest(
  "predecessors are offered by name, dates open a calendar, keys have a sheet",
  { args: sample("--lang", "en", "--theme", "dark"), size: laptop },
  async (window) => {
    await openPlan(window);
    await window.click(cell("需求评审", "predecessors"));
    await window.keys("调");
    await window.find("[role=listbox] [role=option]");
    await picture(window, "grid-offers-en-dark");
    await window.keys("Escape");
    await window.gone("[role=listbox]");
    await window.click(cell("需求评审", "start"));
    await window.keys("F2", "Alt+ArrowDown");
    await window.find(".ant-picker-dropdown");
    await picture(window, "grid-calendar-en-dark");
    await window.keys("Escape");
    await window.keys("F1");
    await window.find(id("key-sheet"));
    await picture(window, "grid-keys-en-dark");
    await window.keys("Escape");
    await window.gone(".ant-modal-wrap");
    await window.rightClick(cell("需求评审", "name"));
    await window.waitForText("Fill down");
    await picture(window, "grid-menu-en-dark");
    await window.keys("Escape");
    assert.deepEqual(await window.problems(), []);
  },
);

windowTest(
  "rows are filtered, grouped and found",
  { args: sample("--lang", "zh-CN", "--theme", "dark"), size: laptop },
  async (window) => {
    await openPlan(window, "企业资源计划升级");
    const count = () => window.attribute("[role=treegrid]", "aria-rowcount").then(Number);
    const whole = await count();
    await window.click(id("action-filter"));
    await window.click({ text: "未完成的关键任务" });
    await says(window, "plan-filtered", /显示|\d+ \/ \d+/);
    await picture(window, "grid-filter-zh-dark");
    assert.ok((await count()) < whole, "fewer rows");
    assert.ok((await window.findAll(".gantt-row.parent.faint")).length > 0, "summaries stay for their place");
    await window.keys("Escape");
    await window.click(id("action-filter-clear"));
    await window.waitFor("all rows", async () => (await count()) === whole);
    await window.click(id("action-group"));
    await window.click({ text: "按状态分组" });
    await window.waitForText("个任务）");
    await picture(window, "grid-groups-zh-dark");
    await window.click(id("action-group"));
    await window.click({ text: "不分组" });
    await window.waitFor("all rows", async () => (await count()) === whole);
    await atRest(window);
    await window.click(id("action-collapse"));
    await window.keys("Control+f");
    await window.type(id("plan-find-text"), "评审");
    await window.keys("Enter");
    await window.find(".gantt-row.selected mark");
    await says(window, "plan-find-count", /^1 \/ \d+/);
    await window.keys("Enter");
    await says(window, "plan-find-count", /^2 \/ \d+/);
    await picture(window, "grid-find-zh-dark");
    await window.keys("Escape");
    await window.gone(id("plan-find"));
    assert.deepEqual(await window.problems(), []);
  },
);

const home = newHome();
after(() => removeHome(home));
windowTest(
  "columns are chosen and are there again after a restart",
  { args: sample("--lang", "zh-CN", "--theme", "light"), size: laptop, home },
  async (window) => {
    const titles = (one) =>
      one.evaluate(() => [...document.querySelectorAll("[role=columnheader]")].map((each) => each.innerText.trim()));
    await openPlan(window);
    await window.click(id("action-columns"));
    await window.click(id("column-wbs"));
    await window.click(id("column-deadline"));
    await picture(window, "grid-columns-zh");
    await window.keys("Escape");
    const chosen = await titles(window);
    assert.ok(chosen.includes("截止期限") && !chosen.includes("WBS"), chosen.join());
    await window.close();
    const again = await openWindow({ args: sample("--lang", "zh-CN"), size: laptop, home });
    try {
      await openPlan(again);
      assert.deepEqual(await titles(again), chosen);
      await again.click(id("action-columns"));
      await again.click(id("columns-reset"));
      assert.ok((await titles(again)).includes("WBS"));
      assert.deepEqual(await again.problems(), []);
    } finally {
      await again.close();
    }
  },
);
