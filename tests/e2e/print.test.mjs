// The plan leaves: on paper, with the sheets in view and a PDF that other programs read, and as an Excel workbook.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { atRest, picture } from "./support/motion.mjs";
import { id, laptop, pickProject, ready, sample, says } from "./support/steps.mjs";
import { newHome, windowTest } from "./support/webdriver.mjs";

const home = newHome();
const target = join(home, "海外推广.pdf");
const workbook = join(home, "海外推广.xlsx");

windowTest(
  "a plan leaves on paper and as a workbook",
  { args: sample("--lang", "zh-CN", "--theme", "light"), size: laptop, home, dialogAnswers: [target, workbook] },
  async (window) => {
    await ready(window);
    await pickProject(window, "海外分公司系统推广");
    await window.click(id("tab-plan"));
    await window.find(".gantt-row");
    await window.keys("Control+p");
    await window.find(id("print-sheet"));
    await atRest(window);
    await picture(window, "print-zh");
    await says(window, "print-count", /共 \d+ 页/);
    const sheets = Number((await window.text(id("print-count"))).match(/\d+/)[0]);
    await window.click(id("action-write-pdf"));
    await says(window, "print-written", /海外推广\.pdf/);
    assert.equal(readFileSync(target).subarray(0, 5).toString(), "%PDF-");
    const text = execFileSync("pdftotext", [target, "-"], { encoding: "utf8" }).replace(/ /g, "");
    for (const words of ["海外分公司系统推广", "业务访谈与现状调研", `第${sheets}/${sheets}页`, "数据日期2026-10-31"])
      assert.ok(text.includes(words), `${words} in the PDF`);
    const fonts = execFileSync("pdffonts", [target], { encoding: "utf8" });
    assert.match(fonts, /PMOSansSC-Regular\S* .*yes yes/);
    await window.click(id("action-export"));
    await window.click(id("action-export-workbook"));
    await says(window, "plan-exported", /海外推广\.xlsx/);
    assert.equal(readFileSync(workbook).subarray(0, 2).toString(), "PK");
  },
);
