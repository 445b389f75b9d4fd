// Intake: the list, a scored proposal, sessions, the selection with its cut-line and the forms, in both languages and themes.
import { atRest, picture } from "./support/motion.mjs";
import { id, laptop, ready, row, sample, says } from "./support/steps.mjs";
import { windowTest } from "./support/webdriver.mjs";

const look = (language, theme) => ({
  args: sample("--lang", language, "--theme", theme),
  size: laptop,
});

for (const [language, theme] of [
  ["zh-CN", "light"],
  ["en", "dark"],
]) {
  windowTest(`intake is drawn in ${language}, ${theme}`, look(language, theme), async (window) => {
    await ready(window);
    const name = (screen) => `intake-${screen}-${language}-${theme}`;
    await window.click(id("nav-intake"));
    await says(window, "table-proposals", /电子签章推广/);
    await picture(window, name("list"));
    await window.doubleClick(row("供应商质量协同平台"));
    await says(window, "proposal-total", /\d\d\.\d/);
    await picture(window, name("proposal"));
    await window.click(id("action-back"));
    await window.click(id("tab-sessions"));
    await says(window, "table-sessions", /HY-/);
    await picture(window, name("sessions"));
    await window.click(id("tab-selection"));
    await says(window, "selection-table", /供应商质量协同平台/);
    for (const [side, down] of [
      ["one", 0],
      ["other", 1],
    ]) {
      await window.click(id(`input-pair-${side}`));
      await atRest(window);
      await window.keys(...Array(down).fill("ArrowDown"), "Enter");
      await atRest(window);
    }
    await window.click(id("action-add-pair"));
    await window.find(id("pair"));
    await picture(window, name("selection"));
    await window.click(id("tab-templates"));
    await window.find(id("intake-templates"));
    await picture(window, name("forms"));
  });
}
