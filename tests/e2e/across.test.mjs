// Across projects, in the real window: the portfolio Gantt with its dependencies, the plan on one page as a picture and on
// paper, milestone trends, and a plan that moves another.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { atRest, picture } from "./support/motion.mjs";
import { id, laptop, pickProject, ready, sample } from "./support/steps.mjs";
import { windowTest } from "./support/webdriver.mjs";

async function openPortfolio(window, tab) {
  await ready(window);
  await window.click(id("nav-portfolio"));
  await window.find(id("table-portfolio"));
  await window.click(id(`tab-${tab}`));
}

for (const [lang, theme] of [
  ["zh-CN", "light"],
  ["en", "dark"],
]) {
  windowTest(
    `the portfolio is seen across projects (${lang}, ${theme})`,
    { args: sample("--lang", lang, "--theme", theme), size: laptop },
    async (window) => {
      await openPortfolio(window, "gantt");
      await window.find(id("gantt-canvas"));
      await window.click(id("toggle-milestones"));
      await atRest(window);
      await picture(window, `across-gantt-${lang}-${theme}`);
      await window.click(id("tab-page"));
      await window.find(id("one-page"));
      await atRest(window);
      await picture(window, `across-page-${lang}-${theme}`);
      await window.click(id("tab-trend"));
      await window.find(id("trend-chart"));
      await atRest(window);
      await picture(window, `across-trend-${lang}-${theme}`);
      await window.click(id("tab-dependencies"));
      await window.find(id("table-cross"));
      await picture(window, `across-cross-${lang}-${theme}`);
      await pickProject(window, "智能工厂一期");
      await window.click(id("tab-trend"));
      await window.find(id("trend-chart"));
      await atRest(window);
      await picture(window, `across-project-trend-${lang}-${theme}`);
      await window.click(id("tab-dependencies"));
      await window.find(id("table-cross"));
      await picture(window, `across-project-cross-${lang}-${theme}`);
      assert.deepEqual(await window.problems(), []);
    },
  );
}
