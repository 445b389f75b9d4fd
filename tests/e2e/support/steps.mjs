// What several tests do the same way: open the sample, find things by their test name, fill a field that saves itself.
import { atRest, openList, pick } from "./motion.mjs";

export const id = (name) => `[data-testid="${name}"]`;

/** The sample portfolio at a data date in the middle of its life. */
export const sample = (...more) => [
  "--sample",
  "--as-of",
  "2026-10-31",
  ...more,
];

/** Size of the window on a small laptop. */
export const laptop = [1360, 860];

/** Until the cockpit is there. */
export const ready = (window) =>
  window.find(id("cockpit"), { timeout: 60_000 });

/** Until what the place says matches. */
export const says = (window, name, words, options) =>
  window.waitFor(
    `${name} to say ${words}`,
    async () => words.test(await window.text(id(name))),
    options,
  );

/** Asks the application itself, for what another test drives by hand. The page reads it with its next own write. */
export const command = (window, name, args = {}) =>
  window.evaluate((what, given) => window.__TAURI_INTERNALS__.invoke(what, given), name, args);

/** Until a message passes by that matches. */
export const told = (window, words) =>
  window.waitFor(`a message that says ${words}`, async () => words.test(await window.text(".ant-message")));

/** Writes into a field of a form and waits until it says that it is saved. */
export async function write(window, name, text) {
  await window.fill(id(`input-${name}`), text);
  await window.keys("Tab");
  await says(window, `field-${name}`, /已保存|Saved/);
}

/** Until a field of a form shows a choice: it does so once that is saved, and longer than it says so. */
export const shows = (window, name, option) =>
  window.waitFor(`${name} to show ${option}`, async () =>
    (await window.text(id(`field-${name}`))).includes(option),
  );

/** Chooses in a field of a form and waits until the field shows it. */
/** Until something is no longer there, and nothing of it moves any more. */
export async function gone(window, name) {
  await window.waitFor(`${name} to be gone`, async () => !(await window.exists(id(name))));
  await atRest(window);
}

/** Chooses in a field of a form and waits until it says that it is saved. */
export async function choose(window, name, option) {
  await pick(window, id(`input-${name}`), option);
  await shows(window, name, option);
}

/** A choice from a long drop-down list, narrowed by typing. */
export async function pickNamed(window, name, option) {
  await window.click(id(`input-${name}`));
  await window.type(`${id(`input-${name}`)} input`, option);
  await atRest(window);
  await window.click({
    xpath: `${openList}[contains(normalize-space(.),"${option}")]`,
  });
  await atRest(window);
}

/** The visible row of a list that shows a text. */
export const row = (text) => ({
  xpath: `//*[@role="row" and starts-with(@data-testid,"row-") and .//*[contains(normalize-space(.),"${text}")]]`,
});

/** Opens a project from the palette. */
export async function pickProject(window, name) {
  await window.keys("Control+k");
  await window.find(id("palette-input"));
  await atRest(window);
  await window.fill(id("palette-input"), name);
  const found = `//*[@data-testid="command-palette"]//*[@role="option" and contains(.,"${name} ·")]`;
  await window.click({ xpath: found });
  await window.gone(id("command-palette"));
  await says(window, "project", new RegExp(name));
  await atRest(window);
}
