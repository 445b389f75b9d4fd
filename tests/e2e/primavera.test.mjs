// A plan of Primavera: dropped, shown with what is told about it, another project of the file chosen, imported, opened.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { atRest, pick, picture } from "./support/motion.mjs";
import { id, sample } from "./support/steps.mjs";
import { windowTest } from "./support/webdriver.mjs";

const fixture = (name) =>
  fileURLToPath(new URL(`../fixtures/exchange/${name}`, import.meta.url));

windowTest(
  "an XER file is shown, one of its projects chosen, imported and opened",
  { args: sample("--lang", "zh-CN") },
  async (window) => {
    await window.find(id("cockpit"), { timeout: 60_000 });
    await window.dropFiles([fixture("substation.xer")]);
    const page = await window.text(id("import-plan"));
    assert.match(page, /110kV 变电站新建工程/);
    assert.match(page, /所有任务的日期与文件一致|项任务的日期与文件中的不同/);
    const findings = await window.text(id("import-findings"));
    assert.match(findings, /GBK/);
    assert.match(findings, /只读取其中一个/);
    await picture(window, "import-xer-zh");
    await pick(
      window,
      id("import-file-project"),
      "SUB-B 输电线路工程（2 个任务）",
    );
    await window.waitForText("2026-10-23");
    await picture(window, "import-xer-other-zh");
    await pick(
      window,
      id("import-file-project"),
      "SUB-A 110kV 变电站新建工程（15 个任务）",
    );
    await window.waitForText("2026-12-07");
    await atRest(window);
    await window.click(id("action-apply-import"));
    await window.click(id("action-open-imported"));
    await window.find(id("plan"));
    await window.waitForText("土建施工");
    await picture(window, "import-xer-opened-zh");
    assert.deepEqual(await window.problems(), []);
  },
);

windowTest(
  "Primavera's XML reads in English",
  { args: sample("--lang", "en", "--theme", "dark") },
  async (window) => {
    await window.find(id("cockpit"), { timeout: 60_000 });
    await window.dropFiles([fixture("substation-p6.xml")]);
    assert.match(await window.text(id("import-plan")), /110kV 变电站新建工程/);
    assert.match(
      await window.text(id("import-findings")),
      /only one of them is read/,
    );
    await picture(window, "import-pmxml-en-dark");
    assert.deepEqual(await window.problems(), []);
  },
);
