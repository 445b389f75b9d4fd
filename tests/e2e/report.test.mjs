// A month is previewed, frozen, and exported as a workbook that is really there; a folder that does not take it is said.
// Published, it stands in the shared folder with the page that lists it.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { atRest, picture } from "./support/motion.mjs";
import { newHome, removeHome, windowTest } from "./support/webdriver.mjs";

const sample = ["--sample", "--as-of", "2026-10-31"];
const id = (name) => `[data-testid="${name}"]`;

const home = newHome();
after(() => removeHome(home));
const target = join(home, "月报.xlsx");
const folder = join(home, "全套");
mkdirSync(folder, { recursive: true });
const shared = join(home, "共享平台");
mkdirSync(shared);
windowTest(
  "a month is frozen and exported",
  {
    args: [...sample, "--lang", "zh-CN"],
    home,
    dialogAnswers: [target, folder, join(home, "nowhere", "月报.xlsx"), shared],
    timeout: 180_000,
  },
  async (window) => {
    await window.find(id("cockpit"), { timeout: 60_000 });
    await window.click(id("nav-reports"));
    await window.find(id("report-sheet"), { timeout: 30_000 });
    await picture(window, "report-cover-zh");
    await window.click(id("sheet-3"));
    await window.waitForText("项目状态");
    await picture(window, "report-projects-zh");
    await window.click(id("action-freeze"));
    await window.find(id("freeze-dialog"));
    await atRest(window);
    await window.click(id("action-confirm-freeze"));
    await window.waitFor("the month to be frozen", async () =>
      /已冻结/.test(await window.text(id("month-2026-10"))),
    );
    assert.ok(await window.exists(id("digest")));
    await atRest(window);
    await window.click(id("action-export-report"));
    assert.match(await window.text(id("exported")), /月报\.xlsx/);
    await picture(window, "report-exported-zh");
    assert.ok(existsSync(target), "the workbook is there");
    assert.equal(readFileSync(target).subarray(0, 2).toString(), "PK");
    await window.waitFor("the button to be free", () => window.enabled(id("action-export-report")));
    const free = async () => (await window.text(id("action-export-pack"))).includes("一键导出全套");
    await window.waitFor("the pack to be free", free);
    await atRest(window);
    await window.click(id("action-export-pack"));
    const endings = ["html", "pdf", "pptx", "xlsx"];
    await window.waitForText("PMO月报-2026-10.html", { timeout: 60_000 });
    assert.deepEqual(
      readdirSync(folder).sort(),
      endings.map((ending) => `PMO月报-2026-10.${ending}`),
    );
    await picture(window, "report-pack-zh");
    await window.waitFor("the button to be free", () => window.enabled(id("action-export-report")));
    await window.click(id("action-export-report"));
    assert.match(await window.text(id("export-problem")), /nowhere/);
    await window.click(id("action-publish"));
    assert.match(await window.text(id("publish-problem")), /还没有设置发布目录/);
    await window.click(id("nav-settings"));
    await window.click(id("tab-publication"));
    await window.click(id("pane-folder"));
    await window.click(id("action-pick-folder"));
    await window.waitFor("the folder to stand there", async () =>
      /共享平台/.test(await window.text(id("publication-folder"))),
    );
    await window.click(id("nav-reports"));
    await window.click(id("month-2026-10"));
    await window.click(id("action-publish"));
    assert.match(await window.text(id("published")), /index\.html/);
    const named = (stem) => endings.map((ending) => `PMO月报-${stem}.${ending}`);
    assert.deepEqual(
      readdirSync(shared).sort(),
      [...named("2026-10"), ...named("最新"), "index.html"].sort(),
    );
    await window.click(id("nav-settings"));
    await window.click(id("tab-publication"));
    await window.click(id("pane-folder"));
    await window.waitFor("the month to be listed", async () =>
      /2026-10-31/.test(await window.text(id("publication-folder"))),
    );
    await picture(window, "publication-folder-zh");
    assert.deepEqual(await window.problems(), []);
  },
);

windowTest(
  "the report reads in English",
  { args: [...sample, "--lang", "en", "--theme", "dark"] },
  async (window) => {
    await window.find(id("cockpit"), { timeout: 60_000 });
    await window.click(id("nav-reports"));
    await window.find(id("report-sheet"), { timeout: 30_000 });
    await window.click(id("sheet-2"));
    await window.waitForText("KPI");
    await picture(window, "report-kpi-en-dark");
    assert.deepEqual(await window.problems(), []);
  },
);
