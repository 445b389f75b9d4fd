// The fourteen checks in the real window: the matrix of all plans leads to a plan with its checks open, what failed leads to
// the task behind it, and a threshold changed in settings changes the verdict.
import assert from "node:assert/strict";
import { atRest, picture } from "./support/motion.mjs";
import { gone, id, laptop, ready, row, sample, says } from "./support/steps.mjs";
import { windowTest } from "./support/webdriver.mjs";

const line = (check) => `${id(`check-${check}`)} .quality-line`;
const project = "海外分公司系统推广";

windowTest(
  "the matrix leads to a plan, a failed check to its tasks",
  { args: sample("--lang", "zh-CN", "--theme", "light"), size: laptop },
  async (window) => {
    await ready(window);
    await window.click(id("nav-portfolio"));
    await window.click(id("tab-quality"));
    await window.find(row(project));
    await picture(window, "quality-matrix-zh-light");
    await window.click(row(project));
    await window.find(id("check-bei"));
    await window.find(".gantt-row");
    await atRest(window);
    await picture(window, "quality-panel-zh-light");
    await window.click(id("quality-failed"));
    const failed = await window.findAll('[data-verdict="fail"] .quality-line');
    assert.ok(failed.length > 0, "the sample's plan is not perfect");
    assert.equal((await window.findAll('[data-verdict="pass"]')).length, 0);
    await window.click(failed[0]);
    await window.find(".quality-offenders button");
    await atRest(window);
    await picture(window, "quality-open-zh-light");
    await window.click(".quality-offenders button");
    await window.find('.gantt-row[aria-selected="true"]');
    await window.click(id("action-copy-quality"));
    await window.waitForText("已复制");
    await window.click(id("action-close-panel"));
    await window.gone(id("plan-quality"));
    await window.click(id("action-quality"));
    await window.find(id("check-logic"));
    assert.deepEqual(await window.problems(), []);
  },
);

windowTest(
  "thresholds are set in settings and read in English",
  { args: sample("--lang", "en", "--theme", "dark"), size: laptop },
  async (window) => {
    await ready(window);
    await window.click(id("nav-portfolio"));
    await window.click(id("tab-quality"));
    await window.find(row(project));
    await picture(window, "quality-matrix-en-dark");
    await window.click(row(project));
    await window.find(line("relationship_types"));
    await atRest(window);
    await window.click(line("relationship_types"));
    await window.click(line("critical_path_test"));
    await picture(window, "quality-panel-en-dark");
    await says(window, "check-relationship_types", /≥ 90%/);
    await window.click(id("nav-settings"));
    await window.click(id("tab-terms"));
    await window.find(id("terms-quality"));
    await window.fill(id("input-terms.dcma_finish_start_share"), "55");
    await window.keys("Tab");
    await window.find(id("term-lights"));
    await atRest(window);
    await window.click(id("action-confirm-term"));
    await gone(window, "term-dialog");
    await picture(window, "quality-terms-en-dark");
    await window.click(id("nav-portfolio"));
    await window.click(id("tab-quality"));
    await window.click(row(project));
    await says(window, "check-relationship_types", /≥ 55%/);
    assert.deepEqual(await window.problems(), []);
  },
);
