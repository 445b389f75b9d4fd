// The committee of the walk: no vote without quorum, an interest declared, approval with a condition, minutes, closing.
import { atRest, pick, picture } from "../support/motion.mjs";
import { id, pickNamed, says, write } from "../support/steps.mjs";
import { pickDate } from "./intake.mjs";

const VOTERS = ["曹志强", "周慧敏", "许清扬", "冯媛"];

/** A session with what waits, opened; what is not decided on that day goes off its agenda. */
export async function convene(window, words) {
  await window.click(id("action-to-sessions"));
  await window.click(id("action-plan-session"));
  await window.find(id("plan-session"));
  await atRest(window);
  await pickDate(window, "held-on", "2026-11-05");
  await picture(window, words.shot("plan-session"));
  await window.click(id("action-confirm-session"));
  await says(window, "session-status", words.planned);
  await window.gone(id("plan-session"));
  const other = '//article[not(contains(.,"' + words.name + '"))]';
  await window.click({ xpath: `${other}//button[@data-testid="action-remove-item"]` });
  await window.gone({ xpath: other });
  await window.click(id("session-next"));
  await says(window, "session-status", words.open);
}

/** No vote before enough are there; whoever asks takes no part. */
export async function vote(window, words) {
  await pick(window, id("vote-周慧敏"), words.for);
  await says(window, "intake-refusal", words.noQuorum);
  await picture(window, words.shot("no-quorum"));
  for (const name of [...VOTERS, "韩冬"]) await pick(window, id(`attendance-${name}`), words.present);
  await says(window, "quorum", words.quorum);
  for (const name of VOTERS) await pick(window, id(`vote-${name}`), words.for);
  await pick(window, id("vote-韩冬"), words.for);
  await says(window, "intake-refusal", words.ownRequest);
  await pick(window, id("vote-韩冬"), words.recused);
  await window.find(id("input-conflict"));
  await atRest(window);
  await window.fill(id("input-conflict"), words.interest);
  await window.click(id("action-confirm"));
  await says(window, "item-tally", words.tally);
  await window.gone(id("input-conflict"));
  await atRest(window);
  await picture(window, words.shot("votes"));
}

/** Approval on a condition; the session ends with its minutes, and the project is there. */
export async function approve(window, words) {
  await window.click(id("action-decide"));
  await window.find(id("decide"));
  await atRest(window);
  await window.click(id("outcome-approved_with_conditions"));
  await window.fill(id("input-decision-reason"), words.decision);
  await window.fill(id("input-condition"), words.condition);
  await pickNamed(window, "condition-owner", "王芳");
  await pickDate(window, "condition-due", "2026-12-31");
  await picture(window, words.shot("decide"));
  await window.click(id("action-confirm-decision"));
  await says(window, "item-outcome", words.approved);
  await window.gone(id("decide"));
  await write(window, "minutes", words.minutes);
  await window.click(id("session-next"));
  await says(window, "session-status", words.closed);
  await atRest(window);
  await picture(window, words.shot("session-closed"));
  await window.click(id("action-open-subject"));
  await says(window, "proposal-status", words.approved);
  await window.evaluate((node) => node.scrollIntoView({ block: "end" }), await window.find(id("proposal-decision")));
  await picture(window, words.shot("decided"));
  await window.click(id("action-open-project"));
  await says(window, "project", new RegExp(words.name));
}
