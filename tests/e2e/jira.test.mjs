// Issues of Jira in the real window: their columns get a meaning, what is odd is said with its row, and they become a plan.
import assert from "node:assert/strict";
import { copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { atRest, picture } from "./support/motion.mjs";
import { windowTest } from "./support/webdriver.mjs";

const sample = ["--sample", "--as-of", "2026-10-31"];
const id = (name) => `[data-testid="${name}"]`;
const fixtures = join(dirname(fileURLToPath(import.meta.url)), "..", "fixtures", "exchange");

function issues(window, name) {
  const path = join(window.home, name);
  copyFileSync(join(fixtures, name), path);
  return path;
}

windowTest("issues in GBK become a plan", { args: [...sample, "--lang", "zh-CN"] }, async (window) => {
  await window.find(id("cockpit"), { timeout: 60_000 });
  await window.dropFiles([issues(window, "jira-issues-gbk.csv")]);
  assert.match(await window.text(id("import-plan")), /门户改版/);
  await window.click(id("open-field-map"));
  await atRest(window);
  const opened = async () => /自定义字段 \(史诗链接\)/.test(await window.text(id("import-field-map")));
  await window.waitFor("the map's columns", opened);
  await picture(window, "import-jira-zh");
  await window.click(id("action-apply-import"));
  await window.click(id("action-open-imported"));
  await window.find(id("plan"));
  await window.waitForText("二维码接口");
  await picture(window, "import-jira-opened-zh");
  assert.deepEqual(await window.problems(), []);
});

windowTest(
  "what is odd in issues is said with its row and column",
  { args: [...sample, "--lang", "en", "--theme", "dark"] },
  async (window) => {
    await window.find(id("cockpit"), { timeout: 60_000 });
    await window.dropFiles([issues(window, "jira-issues.csv")]);
    const findings = await window.text(id("import-findings"));
    assert.match(findings, /Issue 20003 · line 4 · field Outward issue link \(Blocks\)/);
    assert.match(findings, /begins at the top/);
    await picture(window, "import-jira-findings-en-dark");
    assert.deepEqual(await window.problems(), []);
  },
);
