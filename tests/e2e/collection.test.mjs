// A month's forms leave for a folder, one comes back untouched, differences of another are taken over and taken back, and a
// reminder is written.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atRest, picture } from "./support/motion.mjs";
import { windowTest } from "./support/webdriver.mjs";

const id = (name) => `[data-testid="${name}"]`;
const folder = mkdtempSync(join(tmpdir(), "pmo-collection-"));
const mail = join(folder, "reminder.eml");
const LANGUAGE = process.env.PMO_COLLECTION_LANGUAGE ?? "zh-CN";
const THEME = process.env.PMO_COLLECTION_THEME ?? "light";
const args = ["--sample", "--as-of", "2026-10-31", "--lang", LANGUAGE, "--theme", THEME];

windowTest(
  "forms go out and come back, and their differences are taken over",
  { args, dialogAnswers: [folder, mail], timeout: 180_000 },
  async (window) => {
    await window.find(id("cockpit"), { timeout: 60_000 });
    await window.click(id("nav-collection"));
    await window.find(id("table-collection"));
    const open = "button.collect-open";
    await picture(window, `collection-${LANGUAGE}-${THEME}`);
    await window.click(open);
    await window.find(id("action-accept-all"));
    await atRest(window);
    await picture(window, `collection-lines-${LANGUAGE}-${THEME}`);
    const facts = () => window.text(id("collection-facts"));
    const before = await facts();
    await window.click(id("action-accept-all"));
    await window.waitFor("the form to be settled", async () => (await facts()) !== before);
    await window.gone(id("action-accept-all"));
    await window.click(id("action-close-panel"));
    await window.gone(id("form-panel"));
    await window.click(id("action-undo"));
    await window.waitFor("the differences again", async () => (await facts()) === before);

    await window.click(id("action-send-all"));
    const sheets = () => readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
    await window.waitFor("the first form", async () => sheets().length > 0);
    await window.gone(".ant-btn-loading");
    assert.ok(sheets().length >= 8 && sheets().length % 4 === 0, "four forms of every project");
    await atRest(window);
    const late = `[data-testid^="action-remind-"]`;
    await window.click(late);
    await window.waitFor("the reminder", async () => existsSync(mail));
    assert.match(readFileSync(mail, "utf8"), /^To: .*\r\nSubject: =\?UTF-8\?B\?/);
    assert.deepEqual(await window.problems(), []);
  },
);
