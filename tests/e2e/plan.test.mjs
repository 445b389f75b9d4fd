// The plan in the real window: typed durations move dates down the chain, bars are dragged, levels change, everything is
// undone; small and large plans at every zoom.
import assert from "node:assert/strict";
import { atRest, pick, picture } from "./support/motion.mjs";
import {
  id,
  laptop,
  pickProject,
  ready,
  sample,
  says,
} from "./support/steps.mjs";
import { windowTest } from "./support/webdriver.mjs";

const columns = {
  name: 3,
  duration: 4,
  start: 5,
  finish: 6,
  predecessors: 8,
  float: 9,
};

async function openPlan(window, project) {
  await ready(window);
  await pickProject(window, project);
  await window.click(id("tab-plan"));
  await window.find(".gantt-row");
}

/** The cell of a task by its name. */
const cell = (task, column) => ({
  xpath: `//*[contains(@class,"gantt-row") and .//*[normalize-space(.)="${task}"]]/*[@data-column="${columns[column]}"]`,
});
const content = (window, task, column) =>
  window.text(cell(task, column)).then((text) => text.trim());

/** Types into a cell and presses Enter. */
async function enter(window, task, column, text) {
  await window.click(cell(task, column));
  await window.keys("F2", "Control+a");
  for (const sign of text) await window.keys(sign === "+" ? "Plus" : sign);
  await window.keys("Enter");
}

const shows = (window, task, column, words) =>
  window.waitFor(`${task}: ${column} ${words}`, async () =>
    words.test(await content(window, task, column)),
  );

windowTest(
  "durations, levels and dependencies are edited in the grid",
  { args: sample("--lang", "zh-CN", "--theme", "light"), size: laptop },
  async (window) => {
    await openPlan(window, "海外分公司系统推广");
    await picture(window, "plan-zh");
    const [task, next] = ["业务访谈与现状调研", "需求评审"];
    const before = {
      duration: await content(window, task, "duration"),
      start: await content(window, next, "start"),
    };
    await enter(window, task, "duration", "30");
    await shows(window, task, "duration", /^30 天/);
    await window.waitFor(
      "the chain to move",
      async () => (await content(window, next, "start")) > before.start,
    );
    await picture(window, "plan-moved-zh");
    await window.keys("Control+z");
    await shows(window, next, "start", new RegExp(before.start));
    await shows(window, task, "duration", new RegExp(`^${before.duration}`));
    const last = "需求基线确认";
    await window.click(cell(last, "name"));
    await window.click(id("action-outdent"));
    await window.waitFor(
      "another level",
      async () => (await levelOf(window, last)) === "1",
    );
    await picture(window, "plan-outdent-zh");
    await window.click(id("action-indent"));
    await window.waitFor(
      "the level of before",
      async () => (await levelOf(window, last)) === "2",
    );
    await window.click(id("action-plan-undo"));
    await window.click(id("action-plan-undo"));
    await window.waitFor(
      "the level undone",
      async () => (await levelOf(window, last)) === "2",
    );
    await enter(window, next, "predecessors", "999");
    const refused = await window.waitFor("a refusal", async () =>
      window.evaluate(
        () =>
          document.querySelector(".ant-message, .gantt-problem")?.innerText ||
          false,
      ),
    );
    assert.match(refused, /999/);
    await picture(window, "plan-refused-zh");
    assert.deepEqual(await window.problems(), []);
  },
);

const levelOf = (window, task) =>
  window
    .find({
      xpath: `//*[contains(@class,"gantt-row") and .//*[normalize-space(.)="${task}"]]`,
    })
    .then((element) => window.attribute(element, "aria-level"));

windowTest(
  "a large plan is seen at every zoom",
  { args: sample("--lang", "zh-CN", "--theme", "dark"), size: laptop },
  async (window) => {
    await openPlan(window, "企业资源计划升级");
    await picture(window, "plan-large-zh-dark");
    const perDay = () =>
      window.attribute(id("gantt-canvas"), "data-pixels-per-day").then(Number);
    const widths = [];
    for (const zoom of ["小时", "日", "周", "半月", "季", "年"]) {
      await pick(window, id("zoom-level"), zoom);
      widths.push(await perDay());
      await picture(window, `plan-zoom-${widths.length}-zh-dark`);
    }
    assert.deepEqual(
      widths,
      widths.toSorted((a, b) => b - a),
      "each level is coarser",
    );
    await window.click(id("action-collapse"));
    await picture(window, "plan-collapsed-zh-dark");
    await window.click(id("action-expand"));
    assert.deepEqual(await window.problems(), []);
  },
);

windowTest(
  "a bar is dragged to another date and undone",
  { args: sample("--lang", "en", "--theme", "light"), size: laptop },
  async (window) => {
    await openPlan(window, "海外分公司系统推广");
    await picture(window, "plan-en");
    assert.match(await window.text(".gantt-head"), /Duration/);
    const task = "召开启动会";
    const before = await content(window, task, "start");
    const at = await window.evaluate(
      (start, name) => {
        const canvas = document.querySelector('[data-testid="gantt-canvas"]');
        const row = [...document.querySelectorAll(".gantt-row")].find((each) =>
          each.innerText.includes(name),
        );
        const scroller = [
          ...document.querySelectorAll(".gantt *, .gantt"),
        ].find((each) => each.scrollLeft > 0);
        const days =
          (Date.parse(start) - Date.parse(canvas.dataset.origin)) / 86_400_000;
        const perDay = Number(canvas.dataset.pixelsPerDay);
        const [area, line] = [
          canvas.getBoundingClientRect(),
          row.getBoundingClientRect(),
        ];
        return {
          x: area.left + (days + 0.5) * perDay - (scroller?.scrollLeft ?? 0),
          y: line.top + line.height / 2,
          dx: 7 * perDay,
        };
      },
      before,
      task,
    );
    await window.dragFrom(at, { x: at.x + at.dx, y: at.y });
    await window.waitFor(
      "another start",
      async () => (await content(window, task, "start")) > before,
    );
    await picture(window, "plan-dragged-en");
    await window.keys("Control+z");
    await window.waitFor(
      "the start of before",
      async () => (await content(window, task, "start")) === before,
    );
    await window.doubleClick(cell(task, "name"));
    await window.keys("Escape");
    await window.click(id("action-details"));
    await says(window, "task-panel", /召开启动会/);
    await picture(window, "plan-task-en");
    assert.deepEqual(await window.problems(), []);
  },
);
