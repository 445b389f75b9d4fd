// The project that came of it: its first gate is refused while a mandatory item is open, waived by whom it concerns, passed.
import { atRest, pick, picture } from "../support/motion.mjs";
import { id, says, told } from "../support/steps.mjs";

/** A verdict in the name of who answers for gates. */
async function verdict(window, name) {
  await window.click(id("action-decide"));
  await window.find(id("input-decision-reason"));
  await atRest(window);
  await window.click(id(`verdict-${name}`));
  await pick(window, id("input-decider"), "周慧敏");
  await window.click(id("action-confirm-decision"));
}

/** The first gate of the new project. */
export async function gate(window, words) {
  await window.click(id("tab-quality"));
  await window.click(id("action-present"));
  await says(window, "gate-status", words.inReview);
  await verdict(window, "passed");
  await told(window, words.openItems);
  await picture(window, words.shot("gate-refused"));
  await window.keys("Escape");
  await window.gone(id("input-decider"));
  await pick(window, { xpath: '(//*[@data-testid="input-result"])[1]' }, words.passed);
  await window.waitFor("one open item", async () => (await window.findAll(id("action-waive-check"))).length === 1);
  await window.click(id("action-waive-check"));
  await window.find(id("input-waiver-reason"));
  await atRest(window);
  await pick(window, id("input-waiver-person"), "周慧敏");
  await window.fill(id("input-waiver-reason"), words.waiver);
  await window.click(id("action-confirm-waiver"));
  await says(window, "check-waiver", new RegExp(words.waiver));
  await window.gone(id("input-waiver-reason"));
  await verdict(window, "passed");
  await window.gone(id("input-decider"));
  await says(window, "gate-initiation", words.decided);
  await window.click(id("gate-initiation"));
  await says(window, "gate-decision", /周慧敏/);
  await atRest(window);
  await picture(window, words.shot("gate-passed"));
}
