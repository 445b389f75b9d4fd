// Pictures of the plan screen in both languages and themes at three zooms, of the list of zooms and of the print dialog: run
// by hand with PMO_APP=<binary> node tests/e2e/picture-plan.mjs [zh-light …], then look at them.
import { atRest, pick, picture } from "./support/motion.mjs";
import { id, pickProject, ready, sample } from "./support/steps.mjs";
import { newHome, openWindow, removeHome } from "./support/webdriver.mjs";

const WORDS = {
  zh: { lang: "zh-CN", project: "智能工厂二期", zooms: { week: "周", month: "月", quarter: "季" } },
  en: { lang: "en", project: "智能工厂二期", zooms: { week: "Weeks", month: "Months", quarter: "Quarters" } },
};

/** The plan at three zooms, then the list of zooms and the print dialog. */
async function take(words, theme, name) {
  const home = newHome();
  const args = sample("--lang", words.lang, "--theme", theme);
  const window = await openWindow({ args, home, size: [1440, 900] });
  try {
    await ready(window);
    await pickProject(window, words.project);
    await window.click(id("tab-plan"));
    await window.find(".gantt-row");
    for (const [zoom, word] of Object.entries(words.zooms)) {
      await pick(window, id("zoom-level"), word);
      await picture(window, `plan-${name}-${zoom}`);
    }
    await window.click(id("zoom-level"));
    await picture(window, `plan-${name}-zooms`);
    await window.keys("Escape");
    await atRest(window);
    await window.click(".gantt-row [data-column='0']");
    await window.keys("Control+p");
    await window.find(id("print-sheet"));
    await picture(window, `plan-${name}-print`);
  } finally {
    await window.close();
    removeHome(home);
  }
}

const wanted = process.argv.slice(2);
for (const [language, words] of Object.entries(WORDS)) {
  for (const theme of ["light", "dark"]) {
    const name = `${language}-${theme}`;
    if (wanted.length === 0 || wanted.includes(name)) await take(words, theme, name);
  }
}
