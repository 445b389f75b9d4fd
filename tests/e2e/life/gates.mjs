// The project that came of it: its first gate, waived where somebody accountable says so, passed and read back.
import { atRest } from "../support/motion.mjs";
import { id, says } from "../support/steps.mjs";

export async function gate(window, words) {
  await window.click(id("tab-quality"));
  await window.find(id("gate-panel"));
  await atRest(window);
  await window.screenshot(words.shot("gates"));
}
