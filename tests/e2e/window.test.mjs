// The window opens on the sample portfolio and shows the cockpit, in both languages, without a script error.
import assert from "node:assert/strict";
import { windowTest } from "./support/webdriver.mjs";

const sample = ["--sample", "--as-of", "2026-10-31"];

windowTest("the cockpit opens in Chinese", { args: [...sample, "--lang", "zh-CN"] }, async (window) => {
  await window.find("[data-testid=cockpit]", { timeout: 60_000 });
  assert.match(await window.text("body"), /驾驶舱/);
  assert.deepEqual(await window.problems(), []);
  await window.screenshot("cockpit-zh");
});

windowTest("the cockpit opens in English", { args: [...sample, "--lang", "en"] }, async (window) => {
  await window.find("[data-testid=cockpit]", { timeout: 60_000 });
  assert.match(await window.text("body"), /Cockpit/);
  assert.deepEqual(await window.problems(), []);
  await window.screenshot("cockpit-en");
});
