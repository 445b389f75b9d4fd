// A project is closed by its review form: refused with every reason, filled in, submitted, approved, reopened.
import assert from "node:assert/strict";
import { atRest, pick, picture } from "./support/motion.mjs";
import { windowTest } from "./support/webdriver.mjs";

const sample = ["--sample", "--as-of", "2026-10-31"];
const id = (name) => `[data-testid="${name}"]`;
const project = "客户服务中心升级";

async function openReview(window) {
  await window.find(id("cockpit"), { timeout: 60_000 });
  await window.click(id("nav-closures"));
  await window.click({ text: project });
  await window.find(id("closure-form"));
}

async function write(window, name, text) {
  await window.fill(id(`input-${name}`), text);
  await window.keys("Tab");
  await window.waitFor(`${name} to be saved`, async () => /已保存/.test(await window.text(id(`field-${name}`))));
}

/** Who answers for closure reviews waives what is open. */
async function waive(window, reason) {
  await window.click(id("action-waive"));
  await atRest(window);
  await window.click(id("input-waiver-person"));
  await atRest(window);
  await window.click(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option");
  await window.fill(id("input-waiver-reason"), reason);
  await window.click(id("action-confirm-waiver"));
  await window.waitFor("the waiver", async () => (await window.text(id("closure-waiver"))).includes(reason));
  await atRest(window);
}

async function step(window, name, note) {
  await window.click(id(`step-${name}`));
  if (note) await window.fill(id("input-step-note"), note);
  await atRest(window);
  await window.click(id("action-confirm"));
  await atRest(window);
}

const status = (window, word) =>
  window.waitFor(`the status ${word}`, async () => (await window.text(id("closure-status"))).includes(word));

windowTest(
  "a project goes through its closure review",
  { args: [...sample, "--lang", "zh-CN"], timeout: 180_000 },
  async (window) => {
    await openReview(window);
    await picture(window, "closure-draft-zh");
    await step(window, "submit");
    const refusal = await window.text(id("closure-refusal"));
    assert.match(refusal, /质量评级/);
    assert.match(refusal, /评审结论/);
    assert.match(refusal, /未豁免/);
    await picture(window, "closure-refused-zh");
    await window.keys("Escape");
    await window.gone(id("closure-refusal"));
    await atRest(window);
    await pick(window, id("input-quality_grade"), "良");
    await write(window, "conclusion", "同意结案");
    await waive(window, "剩余风险转入运维管理");
    await picture(window, "closure-waived-zh");
    await window.fill(id("input-lesson-title"), "联调提前两周");
    await window.click(id("action-add-lesson"));
    await window.waitFor("the lesson", async () => /联调提前两周/.test(await window.text(id("closure-lessons"))));
    await step(window, "submit");
    await status(window, "待批准");
    await window.click(id("step-approve"));
    await atRest(window);
    await pick(window, id("select-closure-approver"), "周慧敏");
    await window.click(id("action-confirm"));
    await window.gone(id("select-closure-approver"));
    await atRest(window);
    await status(window, "已批准");
    await picture(window, "closure-approved-zh");
    assert.ok(await window.exists(id("step-reopen")));
    await step(window, "reopen", "验收资料补正");
    await window.waitFor("the form to open again", () => window.exists(id("step-submit")));
    assert.deepEqual(await window.problems(), []);
  },
);
