// The charter's own matrix: its slip is found at its row, one click puts it right, and the keyboard writes letters.
import assert from "node:assert/strict";
import { picture } from "./support/motion.mjs";
import { windowTest } from "./support/webdriver.mjs";

const sample = ["--sample", "--as-of", "2026-10-31"];
const id = (name) => `[data-testid="${name}"]`;

windowTest("the role that nobody knows is found and named", { args: [...sample, "--lang", "zh-CN"] }, async (window) => {
  await window.find(id("cockpit"), { timeout: 60_000 });
  await window.click(id("nav-raci"));
  const finding = await window.text(id("raci-finding-unknown_role"));
  assert.match(finding, /“进度监控”由“PMO主管”担任 A，但角色表中没有“PMO主管”/);
  assert.ok(await window.exists(`${id("raci-row-进度监控")} .raci-cell.grave`), "its cell is marked");
  await picture(window, "raci-zh");
  await window.click(id("action-alias-PMO主任"));
  await window.waitFor("the finding to go", async () => !/PMO主管”担任/.test(await window.text(id("raci-findings"))));
  assert.match(await window.text(id("raci-role-PMO主管")), /即 PMO主任/);
  await window.click(id("action-undo"));
  await window.waitFor("the finding to come back", async () => /PMO主管”担任/.test(await window.text(id("raci-findings"))));
  assert.deepEqual(await window.problems(), []);
});

windowTest("letters are written from the keyboard", { args: [...sample, "--lang", "en", "--theme", "dark"] }, async (window) => {
  await window.find(id("cockpit"), { timeout: 60_000 });
  await window.click(id("nav-raci"));
  const cell = id("raci-cell-0-3");
  await window.click(cell);
  await window.keys("c");
  await window.waitFor("the letter", async () => (await window.text(cell)).includes("C"));
  await window.keys("a", "r");
  await window.waitFor("both letters", async () => (await window.text(cell)).includes("A/R"));
  assert.match(await window.text(id("raci-findings")), /2 accountable/);
  await picture(window, "raci-en-dark");
  await window.keys("Delete");
  await window.waitFor("an empty cell", async () => !/[RACI]/.test(await window.text(cell)));
  assert.deepEqual(await window.problems(), []);
});
