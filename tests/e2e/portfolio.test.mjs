// The portfolio as a list and on one time scale, and a project's overview, on the sample.
import assert from "node:assert/strict";
import { atRest, pick, picture } from "./support/motion.mjs";
import { windowTest } from "./support/webdriver.mjs";

const sample = ["--sample", "--as-of", "2026-10-31"];
const id = (name) => `[data-testid="${name}"]`;

windowTest("projects are filtered, grouped and kept as a view", { args: [...sample, "--lang", "zh-CN"] }, async (window) => {
  await window.find(id("cockpit"), { timeout: 60_000 });
  await window.click(id("nav-portfolio"));
  await window.waitForText("24 个项目");
  assert.match(await window.text(id("table-portfolio")), /外绿内红/);
  await picture(window, "portfolio-list-zh");
  await pick(window, id("group-by"), "按项目群");
  await window.click(id("group-制造升级"));
  await window.waitFor("one program's projects", async () => /显示|^\s*\d+ 条/m.test(await window.text(id("table-portfolio"))));
  assert.doesNotMatch(await window.text(id("table-portfolio")), /合同管理系统/);
  await window.click(id("action-views"));
  await atRest(window);
  await window.fill(id("input-view-name"), "制造");
  await window.click(id("action-save-view"));
  await window.find(id("view-制造"));
  await picture(window, "portfolio-groups-zh");
  await window.click(id("tab-gantt"));
  await window.find(id("gantt-canvas"));
  await picture(window, "portfolio-gantt-zh");
  assert.deepEqual(await window.problems(), []);
});

windowTest("a project says where it stands", { args: [...sample, "--lang", "zh-CN"] }, async (window) => {
  await window.find(id("cockpit"), { timeout: 60_000 });
  await window.click(id("nav-portfolio"));
  await window.waitForText("24 个项目");
  await window.click({ text: "智能工厂一期" });
  const lights = await window.text(id("overview-lights"));
  assert.match(lights, /红灯/);
  assert.match(lights, /个工作日/);
  assert.ok(await window.exists(id("finding-watermelon")), "the report is better than the rules say");
  await picture(window, "project-overview-zh");
  await pick(window, id("input-reported_light"), "红灯");
  await window.waitFor("the melon to go", async () => !(await window.exists(id("finding-watermelon"))));
  await window.click(id("action-undo"));
  await window.find(id("finding-watermelon"));
  await window.click(id("open-plan"));
  await window.find(id("plan"));
  assert.deepEqual(await window.problems(), []);
});

windowTest("portfolio and overview read in English", { args: [...sample, "--lang", "en", "--theme", "dark"] }, async (window) => {
  await window.find(id("cockpit"), { timeout: 60_000 });
  await window.click(id("nav-portfolio"));
  await window.waitForText("Projects: 24");
  await picture(window, "portfolio-list-en-dark");
  await window.click({ text: "智能工厂一期" });
  await window.find(id("overview-lights"));
  await picture(window, "project-overview-en-dark");
  assert.deepEqual(await window.problems(), []);
});
