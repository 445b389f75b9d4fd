// Waiting for what moves: dialogs and lists that open or close let through no click and stand half on a picture.

/** Until nothing on the page opens or closes any more. */
export function atRest(window) {
  return window.waitFor("everything to be at rest", () => window.evaluate(isAtRest));
}

/** In the page: whether for three pictures nothing begins to move and nothing moves; what turns for ever does not count. */
async function isAtRest() {
  const ends = ({ effect }) => effect?.getComputedTiming().activeDuration !== Infinity;
  const begins = ["enter", "appear", "leave"].flatMap((way) => [`[class*="-${way}-prepare"]`, `[class*="-${way}-start"]`]);
  for (let frame = 0; frame < 3; frame++) {
    await new Promise(requestAnimationFrame);
    const moving = document.getAnimations().some((one) => one.playState === "running" && ends(one));
    if (moving || document.querySelector(begins.join())) return false;
  }
  return true;
}

/** A picture of the page at rest. */
export async function picture(window, name) {
  await atRest(window);
  await window.screenshot(name);
}

/** The options of the list that is open; lists that were open before stay in the page, hidden. */
export const openList =
  '//*[contains(@class,"ant-select-item-option") and not(ancestor::*[contains(@class,"ant-select-dropdown-hidden")])]';

/** A choice from a drop-down list, once the list stands still. */
export async function pick(window, target, option) {
  await window.click(target);
  await atRest(window);
  await window.click({ xpath: `${openList}[normalize-space(.)="${option}"]` });
  await atRest(window);
}
