// Across projects, in the real window: the portfolio Gantt with its dependencies, the plan on one page as a picture and on
// paper, milestone trends, and a plan that moves another.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { atRest, picture } from "./support/motion.mjs";
import { id, laptop, pickProject, ready, sample } from "./support/steps.mjs";
import { newHome, windowTest } from "./support/webdriver.mjs";

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

const columns = { duration: 4, start: 5, predecessors: 8 };
const cell = (task, column) => ({
  xpath: `//*[contains(@class,"gantt-row") and .//*[normalize-space(.)="${task}"]]/*[@data-column="${columns[column]}"]`,
});
const shows = (window, task, column, words) =>
  window.waitFor(`${task}: ${column} ${words}`, async () =>
    words.test(await window.text(cell(task, column))),
  );

async function enter(window, task, column, text) {
  await window.click(cell(task, column));
  await window.keys("F2", "Control+a");
  for (const sign of text) await window.keys(sign);
  await window.keys("Enter");
}

async function openPlan(window, project) {
  await pickProject(window, project);
  await window.click(id("tab-plan"));
  await window.find(".gantt-row");
}

windowTest(
  "a plan that moves moves the plan that waits for it, and undo brings both back",
  { args: sample("--lang", "zh-CN", "--theme", "light"), size: laptop },
  async (window) => {
    await ready(window);
    await openPlan(window, "海外分公司系统推广");
    const first = "召开启动会";
    await enter(window, first, "predecessors", "lx-2026-015:53");
    await shows(window, first, "predecessors", /LX-2026-015:53/);
    await shows(window, first, "start", /2026-12-11/);
    await window.click(cell(first, "start"));
    await window.keys("Alt+Enter");
    await window.waitForText(
      "由项目“数据中台”的任务“LX-2026-015:53 正式上线”决定",
    );
    await picture(window, "across-why-zh");

    await openPlan(window, "数据中台");
    await enter(window, first, "predecessors", "LX-2026-022:3");
    const refused = await window.waitFor("a refusal", () =>
      window.evaluate(
        () =>
          document.querySelector(".ant-message, .gantt-problem")?.innerText ||
          false,
      ),
    );
    assert.match(refused, /循环依赖.*LX-2026-022/s);
    await picture(window, "across-loop-zh");
    await window.keys("Escape");
    await window.click(cell(first, "duration"));
    await window.keys("Control+End");
    await enter(window, "运维移交", "duration", "13");
    await window.waitForText("个依赖它的项目已在同一步中重排");
    await picture(window, "across-moved-zh");
    await openPlan(window, "海外分公司系统推广");
    await shows(window, first, "start", /2026-12-2\d/);
    await window.click(id("action-undo"));
    await shows(window, first, "start", /2026-12-11/);
    assert.deepEqual(await window.problems(), []);
  },
);

const home = newHome();
const [svg, pdf] = [join(home, "一页.svg"), join(home, "一页.pdf")];

windowTest(
  "the plan on one page is written as a picture and printed on A3",
  {
    args: sample("--lang", "zh-CN", "--theme", "dark"),
    size: laptop,
    home,
    dialogAnswers: [svg, pdf],
  },
  async (window) => {
    await openPortfolio(window, "page");
    await window.find(id("one-page"));
    await window.click(id("action-picture"));
    await window.waitForText("一页.svg");
    assert.match(readFileSync(svg, "utf8"), /项目组合一页计划/);
    await window.click(id("action-pdf"));
    await window.waitForText("一页.pdf");
    const text = execFileSync("pdftotext", [pdf, "-"], {
      encoding: "utf8",
    }).replace(/ /g, "");
    for (const words of ["项目组合一页计划", "智能工厂二期", "正式上线"])
      assert.ok(text.includes(words), `${words} in the PDF`);
    assert.match(
      execFileSync("pdfinfo", [pdf], { encoding: "utf8" }),
      /Page size:\s+1190\.\d+ x 841\.\d+ pts/,
    );
    await window.click(id("page-contents"));
    await atRest(window);
    await picture(window, "across-contents-zh-dark");
    assert.deepEqual(await window.problems(), []);
  },
);
