// Risks: the board of the portfolio, the matrix and its bands, actions that somebody else verifies, a risk that happens and
// becomes an issue, a closing without a reason.
import assert from "node:assert/strict";
import { atRest, pick, picture } from "./support/motion.mjs";
import { choose, id, laptop, ready, row, sample, says, write } from "./support/steps.mjs";
import { windowTest } from "./support/webdriver.mjs";

const zh = { args: sample("--lang", "zh-CN", "--theme", "light"), size: laptop };
const en = { args: sample("--lang", "en", "--theme", "dark"), size: laptop };

async function board(window) {
  await ready(window);
  await window.click(id("nav-risks"));
  await window.click(id("tab-risk_board"));
  await window.find(id("risk-board"));
}

windowTest("the board shows what comes first and what waits", zh, async (window) => {
  await board(window);
  await window.find(id("risk-top"));
  await picture(window, "risk-board-zh");
  assert.match(await window.text(id("risk-board")), /自然日/);
  await window.click(`${id("risk-top")} tbody button`);
  await window.find(id("record-panel"));
  await window.click(id("tab-grades"));
  await picture(window, "risk-grades-zh");
  assert.deepEqual(await window.problems(), []);
});

windowTest("bands with a gap or an overlap are refused, in both languages", zh, async (window) => {
  await board(window);
  await window.click(id("action-matrix-settings"));
  await window.find(id("matrix-dialog"));
  await picture(window, "matrix-zh");
  await window.fill(id("input-band-medium-from"), "4");
  await window.click(id("action-save-matrix"));
  await says(window, "matrix-problem", /等级之间有重叠/);
  await picture(window, "matrix-refused-zh");
  await window.fill(id("input-band-medium-from"), "6");
  await window.click(id("action-save-matrix"));
  await says(window, "matrix-problem", /等级之间有空档/);
  assert.deepEqual(await window.problems(), []);
});

windowTest("bands are refused in English", en, async (window) => {
  await board(window);
  await picture(window, "risk-board-en-dark");
  await window.click(id("action-matrix-settings"));
  await window.find(id("matrix-dialog"));
  await window.fill(id("input-band-medium-from"), "4");
  await window.click(id("action-save-matrix"));
  await says(window, "matrix-problem", /bands overlap/);
  await picture(window, "matrix-refused-en-dark");
  assert.deepEqual(await window.problems(), []);
});

windowTest("a smaller matrix regrades every risk, and one step takes it back", zh, async (window) => {
  await board(window);
  await window.click(id("action-matrix-settings"));
  await window.find(id("matrix-dialog"));
  await window.click({ xpath: '//*[@data-testid="matrix-dialog"]//*[normalize-space(.)="3×3"]' });
  await says(window, "matrix-dialog", /换算评级/);
  await picture(window, "matrix-resize-zh");
  await window.click(id("action-save-matrix"));
  await window.gone(id("matrix-dialog"));
  await window.click(id("tab-risk"));
  await window.find(id("risk-matrix-inherent"));
  const cells = () =>
    window.evaluate(() => document.querySelectorAll('[data-testid="risk-matrix-inherent"] td').length);
  assert.equal(await cells(), 9);
  await picture(window, "matrix-three-zh");
  await window.keys("Control+z");
  await window.waitFor("five grades again", async () => (await cells()) === 25);
  assert.deepEqual(await window.problems(), []);
});

windowTest("an action is verified by somebody else, and the risk happens", zh, async (window) => {
  await ready(window);
  await window.click(id("nav-risks"));
  await window.click(id("tab-risk"));
  await window.fill(id("table-risk-search"), "应对中");
  await window.click({ xpath: '(//*[@role="row" and starts-with(@data-testid,"row-")])[1]' });
  await window.find(id("record-panel"));
  await window.click(id("tab-actions"));
  await window.fill(id("input-new-action"), "引入第二供应商并完成样件验证");
  await window.click(id("action-add-action"));
  await says(window, "risk-actions", /引入第二供应商/);
  await pick(window, { xpath: '(//*[@data-testid="input-action-status"])[last()]' }, "已完成");
  await says(window, "risk-actions", /请先填写责任人/);
  await picture(window, "risk-action-refused-zh");
  await window.click({ xpath: '//*[contains(@class,"ant-tabs-tab") and normalize-space(.)="内容"]' });
  await pick(window, id("input-status"), "已关闭");
  await says(window, "field-status", /关闭原因|原因/);
  await picture(window, "risk-close-refused-zh");
  await choose(window, "status", "已发生");
  await window.click(id("tab-issues"));
  await says(window, "risk-issues", /WT-2026-/);
  await picture(window, "risk-issue-zh");
  await window.click(`${id("risk-issues")} button`);
  await window.find(id("table-issue"));
  await picture(window, "issues-zh");
  await write(window, "resolution", "改由本地仓库调货");
  assert.deepEqual(await window.problems(), []);
});
