// Changes: the impact comes from a trial, the approval is one step that can be undone, an edit drops the approval and says so.
import assert from "node:assert/strict";
import { pick, picture } from "./support/motion.mjs";
import { id, laptop, ready, row, sample, says } from "./support/steps.mjs";
import { windowTest } from "./support/webdriver.mjs";

const zh = { args: sample("--lang", "zh-CN", "--theme", "light"), size: laptop };

async function register(window) {
  await ready(window);
  await window.click(id("nav-risks"));
  await window.click(id("tab-change_request"));
  await window.find(id("change-figures"));
}

windowTest("change control has figures, and steps say what stands against them", zh, async (window) => {
  await register(window);
  await picture(window, "changes-figures-zh");
  await window.fill(id("table-change_request-search"), "影响分析中");
  await window.click({ xpath: '(//*[@role="row" and starts-with(@data-testid,"row-")])[1]' });
  await window.find(id("change-steps"));
  await says(window, "change-steps", /不能只靠填写/);
  await picture(window, "change-steps-zh");
  await window.click(id("tab-impact"));
  await window.find(id("impact-figures"));
  await says(window, "impact-figures", /手工填写/);
  await picture(window, "change-impact-zh");
  assert.deepEqual(await window.problems(), []);
});
