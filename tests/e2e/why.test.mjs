// Why a task is on its date: the whole chain, marked in the chart, step by step back; and what holds for the whole plan.
import assert from "node:assert/strict";
import { atRest, picture } from "./support/motion.mjs";
import { id, laptop, pickProject, ready, sample, says } from "./support/steps.mjs";
import { windowTest } from "./support/webdriver.mjs";

const nameOf = (task) => ({
  xpath: `//*[contains(@class,"gantt-row")]//*[normalize-space(.)="${task}"]`,
});

async function openPlan(window) {
  await ready(window);
  await pickProject(window, "海外分公司系统推广");
  await window.click(id("tab-plan"));
  await window.find(".gantt-row");
}

windowTest(
  "the chain that sets a milestone is told and marked",
  { args: sample("--lang", "zh-CN", "--theme", "light"), size: laptop },
  async (window) => {
    await openPlan(window);
    await window.click(nameOf("设计评审通过"));
    await window.keys("Alt+Enter");
    await says(window, "driving-path", /驱动路径 \d+ 步/);
    const told = await window.text(id("driving-path"));
    assert.match(told, /设计评审通过/);
    assert.match(told, /等待“.+”：FS/);
    assert.match(told, /项目的开始|已实际发生|限制/, "the chain ends where nothing else set it");
    await window.click(id("mark-path"));
    await atRest(window);
    await picture(window, "why-zh");
    await window.click(id("action-findings"));
    await says(window, "plan-findings", /警告：值得核对（\d+ 条）/);
    await picture(window, "why-findings-zh");
    assert.deepEqual(await window.problems(), []);
  },
);

const cancel = { xpath: '//*[contains(@class,"ant-modal")]//button[normalize-space(.)="Cancel"]' };

windowTest(
  "the options of a plan are one step that can be undone",
  { args: sample("--lang", "en", "--theme", "dark"), size: laptop },
  async (window) => {
    await openPlan(window);
    await window.click(id("action-rules"));
    await window.find(id("plan-rules"));
    await atRest(window);
    await picture(window, "rules-en-dark");
    await window.fill(`${id("rules-near")} input, input${id("rules-near")}`, "5");
    await window.click(id("action-save-rules"));
    await window.gone(id("plan-rules"));
    await window.click(id("action-rules"));
    const near = `${id("rules-near")} input, input${id("rules-near")}`;
    await window.waitFor("5 days", async () => (await window.value(near)) === "5");
    await window.click(cancel);
    await window.gone(id("plan-rules"));
    await window.keys("Control+z");
    await window.waitFor("the old options", async () => {
      await window.click(id("action-rules"));
      const value = await window.value(near);
      await window.click(cancel);
      await window.gone(id("plan-rules"));
      return value === "0";
    });
  },
);
