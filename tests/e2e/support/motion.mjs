// Waiting for what moves: dialogs and lists that open or close let through no click and stand half on a picture.

/** Until nothing on the page opens or closes any more. */
export function atRest(window) {
  return window.waitFor("everything to be at rest", () =>
    window.evaluate(() => document.querySelector('[class*="-enter"], [class*="-appear"], [class*="-leave"]') === null),
  );
}

/** A picture of the page at rest. */
export async function picture(window, name) {
  await atRest(window);
  await window.screenshot(name);
}

/** A choice from a drop-down list, once the list stands still. */
export async function pick(window, target, option) {
  await window.click(target);
  await atRest(window);
  await window.click({ xpath: `//*[contains(@class,"ant-select-item-option") and normalize-space(.)="${option}"]` });
  await atRest(window);
}
