// A lesson is captured from the plan screen in two keystrokes, found by the first letters of its pinyin, and a closure form
// is printed from the window.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atRest, picture } from "./support/motion.mjs";
import { windowTest } from "./support/webdriver.mjs";

const sample = ["--sample", "--as-of", "2026-10-31"];
const id = (name) => `[data-testid="${name}"]`;
const folder = mkdtempSync(join(tmpdir(), "pmo-forms-"));
const pdf = join(folder, "closure.pdf");

windowTest(
  "a lesson is captured from the plan and found by pinyin",
  { args: [...sample, "--lang", "zh-CN"], timeout: 180_000 },
  async (window) => {
    await window.find(id("cockpit"), { timeout: 60_000 });
    await window.click(id("nav-portfolio"));
    await window.click({ text: "智能工厂一期" });
    await window.click(id("tab-plan"));
    await atRest(window);
    await window.keys("Control+j");
    await window.fill(id("input-capture-title"), "焊装节拍提前仿真");
    await picture(window, "lesson-capture-zh");
    await window.keys("Enter");
    await window.gone(id("capture"));
    await window.click(id("nav-knowledge"));
    await window.fill(id("input-lesson-search"), "hzjp");
    await window.waitFor("the lesson", async () => /焊装节拍/.test(await window.text(id("knowledge"))));
    await picture(window, "knowledge-zh");
    assert.deepEqual(await window.problems(), []);
  },
);

windowTest(
  "a closure form is printed",
  { args: [...sample, "--lang", "en", "--theme", "dark"], dialogAnswers: [pdf], timeout: 180_000 },
  async (window) => {
    await window.find(id("cockpit"), { timeout: 60_000 });
    await window.click(id("nav-closures"));
    await window.click({ text: "客户服务中心升级" });
    await window.click(id("action-form-pdf"));
    await window.find(id("form-written"));
    assert.ok(existsSync(pdf) && statSync(pdf).size > 10_000, "the form is there");
    await picture(window, "closure-form-en-dark");
    await window.click(id("nav-knowledge"));
    await window.find(id("lessons-found"));
    await picture(window, "knowledge-en-dark");
    assert.deepEqual(await window.problems(), []);
  },
);
