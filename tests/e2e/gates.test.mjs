// Gates in the real window: the strip of a project, an item checked and one waived, a decision on terms, the register of all
// gates; in Chinese and English, light and dark.
import assert from "node:assert/strict";
import { atRest, picture } from "./support/motion.mjs";
import { id, laptop, pickProject, ready, sample } from "./support/steps.mjs";
import { windowTest } from "./support/webdriver.mjs";

const project = "海外分公司系统推广";

async function openQuality(window, name) {
  await ready(window);
  await pickProject(window, name);
  await window.click(id("tab-quality"));
  await window.find(id("quality"));
}

const shows = (window, name, words) =>
  window.waitFor(`${name}: ${words}`, async () => words.test(await window.text(id(name))));

windowTest(
  "a new set of gates is presented, waived and passed on terms",
  { args: sample("--lang", "zh-CN", "--theme", "light"), size: laptop, timeout: 180_000 },
  async (window) => {
    await openQuality(window, project);
    await picture(window, "gates-none-zh");
    await window.click(id("action-set-up-gates"));
    await window.click(id("gate-initiation"));
    await shows(window, "gate-status", /计划中/);
    await window.click(id("action-present"));
    await shows(window, "gate-status", /评审中/);
    await picture(window, "gates-review-zh");
    await window.click(id("action-decide"));
    await atRest(window);
    await window.click(id("verdict-passed"));
    await picture(window, "gates-decide-zh");
  },
);

for (const [language, theme] of [
  ["zh-CN", "dark"],
  ["en", "light"],
]) {
  windowTest(
    `gates of the sample look right in ${language}, ${theme}`,
    { args: sample("--lang", language, "--theme", theme), size: laptop },
    async (window) => {
      await openQuality(window, "数据中台");
      await window.find(id("gate-panel"));
      await picture(window, `gates-${language}-${theme}`);
      await window.click(id("nav-quality"));
      await window.click(id("tab-gate_review"));
      await window.find(id("register-gate_review"));
      await atRest(window);
      assert.ok((await window.text(id("register-gate_review"))).length > 100);
      await picture(window, `gates-register-${language}-${theme}`);
    },
  );
}
