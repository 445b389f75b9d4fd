// Baselines and trials in the real window: a later baseline is refused without grounds, two versions are compared, a trial is
// edited beside the plan, taken over, and undone.
import assert from "node:assert/strict";
import { atRest, picture } from "./support/motion.mjs";
import { id, laptop, pickProject, ready, sample } from "./support/steps.mjs";
import { windowTest } from "./support/webdriver.mjs";

const cell = (task, column) => ({
  xpath: `//*[contains(@class,"gantt-row") and .//*[normalize-space(.)="${task}"]]/*[@data-column="${column}"]`,
});
const content = (window, task, column) =>
  window.text(cell(task, column)).then((text) => text.trim());
const DURATION = 4;

async function openPlan(window, project) {
  await ready(window);
  await pickProject(window, project);
  await window.click(id("tab-plan"));
  await window.find(".gantt-row");
}

async function longer(window, task, days) {
  await window.click(cell(task, DURATION));
  await window.keys("F2", "Control+a");
  for (const sign of days) await window.keys(sign);
  await window.keys("Enter");
  await window.waitFor(`${task} to take ${days} days`, async () =>
    (await content(window, task, DURATION)).startsWith(days),
  );
}

const disabled = (window, name) =>
  window.evaluate(
    (wanted) =>
      document.querySelector(`[data-testid="${wanted}"]`)?.disabled === true,
    name,
  );

for (const [language, theme] of [
  ["zh-CN", "light"],
  ["en", "dark"],
]) {
  windowTest(
    `a baseline is taken with grounds and a trial is taken over (${language}, ${theme})`,
    { args: sample("--lang", language, "--theme", theme), size: laptop },
    async (window) => {
      const name = `${language}-${theme}`;
      const task = "业务访谈与现状调研";
      await openPlan(window, "海外分公司系统推广");
      await window.click(id("action-baseline"));
      await window.find(id("input-baseline-name"));
      if (
        !(await window.evaluate(() =>
          document.querySelector('[data-testid="baselines"]'),
        ))
      ) {
        await window.click(id("action-save-baseline"));
        await window.find(id("baselines"));
      }
      await window.waitFor("grounds to be asked for", () =>
        disabled(window, "action-save-baseline"),
      );
      await picture(window, `baselines-${name}`);
      await window.keys("Escape");
      await longer(window, task, "33");
      await window.click(id("action-compare"));
      await window.find(id("compare-table"));
      await picture(window, `compare-${name}`);
      await window.click(id("action-close-compare"));
      await window.find(".gantt-row");
      await window.click(id("action-trials"));
      await window.click(id("action-create-trial"));
      await window.find(id("trial-banner"));
      await longer(window, task, "55");
      await picture(window, `trial-${name}`);
      await window.click(id("action-leave-trial"));
      await window.waitFor("the plan itself", async () =>
        (await content(window, task, DURATION)).startsWith("33"),
      );
      await window.click(id("action-trials"));
      await window.click(id("action-adopt-trial"));
      await window.find(id("action-confirm-trial"));
      await picture(window, `adopt-${name}`);
      await window.click(id("action-confirm-trial"));
      await window.waitFor("the trial to be taken over", async () =>
        (await content(window, task, DURATION)).startsWith("55"),
      );
      await atRest(window);
      await window.click(".ant-modal-close");
      await atRest(window);
      await window.click(id("action-plan-undo"));
      await window.waitFor("the plan of before", async () =>
        (await content(window, task, DURATION)).startsWith("33"),
      );
      assert.deepEqual(await window.problems(), []);
    },
  );
}
