// The first screen offers four ways in; an empty portfolio with the PMO charter knows its goals, and finds the charter's
// own slip in the responsibility matrix.
import assert from "node:assert/strict";
import { join } from "node:path";
import { picture } from "./support/motion.mjs";
import { id, laptop, ready } from "./support/steps.mjs";
import {
  newHome,
  openWindow,
  removeHome,
  windowTest,
} from "./support/webdriver.mjs";

const home = newHome();
const file = join(home, "集团项目.pmo");

windowTest(
  "an empty portfolio with the charter is created, and is there the next time",
  {
    args: ["--lang", "zh-CN", "--theme", "light"],
    home,
    dialogAnswers: [file],
    size: laptop,
  },
  async (window) => {
    await window.find(id("start"));
    for (const name of ["sample", "charter", "import", "open"])
      assert.ok(await window.exists(id(`action-${name}`)), name);
    await picture(window, "start-zh");
    await window.click(id("action-charter"));
    await ready(window);
    await picture(window, "cockpit-empty-zh");
    await window.click(id("nav-portfolio"));
    await window.find(id("portfolio"));
    await picture(window, "portfolio-empty-zh");
    await window.click(id("nav-governance"));
    await window.waitForText("项目交付准时率不低于 90%");
    await window.click(id("tab-roadmap_item"));
    await window.find(id("table-roadmap_item"));
    await picture(window, "governance-roadmap-zh");
    await window.click(id("tab-countermeasure"));
    await window.find(id("table-countermeasure"));
    await window.click(id("tab-meeting_series"));
    await window.find(id("table-meeting_series"));
    await picture(window, "governance-meetings-zh");
    await window.click(id("nav-risks"));
    await window.waitForText("还没有");
    await picture(window, "risks-empty-zh");
    await window.click(id("nav-raci"));
    assert.match(await window.text(id("raci-findings")), /PMO主管/);
    await picture(window, "raci-charter-zh");
    assert.deepEqual(await window.problems(), []);
    await window.close();
    const again = await openWindow({ args: ["--lang", "zh-CN"], home });
    try {
      await again.find(id("start"));
      await picture(again, "start-recent-zh");
      await again.click(id("recent-集团项目"));
      await again.find(id("cockpit"));
    } finally {
      await again.close();
      removeHome(home);
    }
  },
);

windowTest(
  "the first screen reads in English",
  { args: ["--lang", "en", "--theme", "dark"], size: laptop },
  async (window) => {
    await window.find(id("start"));
    await picture(window, "start-en-dark");
    assert.doesNotMatch(await window.text(id("start")), /[\u4e00-\u9fff]{2}/);
    assert.deepEqual(await window.problems(), []);
  },
);
