// Files are brought in by drop and by dialog: what they hold is shown first, what cannot be read is said, and undo takes
// the import back whole.
import assert from "node:assert/strict";
import { after } from "node:test";
import { brokenFile, listFile, planFile } from "./support/files.mjs";
import { atRest, picture } from "./support/motion.mjs";
import { newHome, removeHome, windowTest } from "./support/webdriver.mjs";

const sample = ["--sample", "--as-of", "2026-10-31"];
const id = (name) => `[data-testid="${name}"]`;

windowTest("a dropped plan is shown, imported and undone", { args: [...sample, "--lang", "zh-CN"] }, async (window) => {
  await window.find(id("cockpit"), { timeout: 60_000 });
  await window.dropFiles([planFile(window.home)]);
  const page = await window.text(id("import-plan"));
  assert.match(page, /新仓库建设/);
  assert.match(page, /2026-03-12/, "the finish is recomputed: nine working days from 2 March");
  assert.match(await window.text(id("import-losses")), /Hyperlink/);
  await picture(window, "import-plan-zh");
  await window.click(id("action-apply-import"));
  await window.find(id("import-result"));
  await window.click(id("nav-portfolio"));
  await window.waitForText("25 个项目");
  await window.click(id("action-undo-import"));
  await window.waitForText("24 个项目");
  await window.dropFiles([planFile(window.home)]);
  await window.find(id("import-plan"));
  await atRest(window);
  await window.click(id("action-apply-import"));
  await window.click(id("action-open-imported"));
  await window.find(id("plan"));
  await window.waitForText("施工");
  await picture(window, "import-plan-opened-zh");
  assert.deepEqual(await window.problems(), []);
});

windowTest("a broken file is refused with its place and the next one is read", { args: [...sample, "--lang", "zh-CN"] }, async (window) => {
  await window.find(id("cockpit"), { timeout: 60_000 });
  await window.dropFiles([brokenFile(window.home), planFile(window.home)]);
  const failed = await window.text(id("import-failed"));
  assert.match(failed, /文件不完整|语法错误/);
  assert.match(failed, /第 3 行/);
  assert.match(failed, /没有任何更改/);
  await picture(window, "import-refused-zh");
  await atRest(window);
  await window.click(id("action-next-import"));
  await window.find(id("import-plan"));
  await window.click(id("action-skip-import"));
  await window.gone(id("import-dialog"));
  assert.deepEqual(await window.problems(), []);
});

const home = newHome();
after(() => removeHome(home));
windowTest(
  "a list chosen in the dialog is mapped, checked row by row and imported",
  { args: [...sample, "--lang", "zh-CN"], home, dialogAnswers: [listFile(home)] },
  async (window) => {
    await window.find(id("cockpit"), { timeout: 60_000 });
    await window.click(id("file-menu"));
    await window.click({ text: "导入计划或表格…" });
    await window.find(id("import-sheet"));
    await window.find(id("import-counts"));
    await picture(window, "import-list-columns-zh");
    await window.click(id("tab-preview"));
    await window.waitFor("the rows' fates", async () => /TZ-001/.test(await window.text(id("import-preview"))));
    const preview = await window.text(id("import-preview"));
    assert.match(preview, /不是日期：不确定/);
    assert.match(preview, /合计行/);
    await picture(window, "import-list-preview-zh");
    await window.click(id("tab-left-out"));
    const leftOut = await window.text(id("import-left-out"));
    assert.match(leftOut, /备用列/);
    await window.click(id("action-apply-import"));
    await window.find(id("import-result"));
    await window.click(id("nav-portfolio"));
    await window.waitForText("甲厂改造");
    assert.deepEqual(await window.problems(), []);
  },
);

windowTest("an import reads in English", { args: [...sample, "--lang", "en", "--theme", "dark"] }, async (window) => {
  await window.find(id("cockpit"), { timeout: 60_000 });
  await window.dropFiles([listFile(window.home)]);
  await window.find(id("import-counts"));
  await window.click(id("tab-preview"));
  await window.waitFor("the rows' fates", async () => /TZ-001/.test(await window.text(id("import-preview"))));
  assert.match(await window.text(id("import-preview")), /is no date/);
  await picture(window, "import-list-en-dark");
  assert.deepEqual(await window.problems(), []);
});
