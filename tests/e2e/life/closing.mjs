// The end of the walk: the review is refused with what is open, waived, approved; the project is read only; its lesson
// is asked of the next proposal.
import assert from "node:assert/strict";
import { atRest, pick, picture } from "../support/motion.mjs";
import { command, id, pickProject, says, told, write } from "../support/steps.mjs";
import { project } from "./change.mjs";

async function step(window, name) {
  await window.click(id(`step-${name}`));
  await window.find(id("action-confirm"));
  await atRest(window);
  await window.click(id("action-confirm"));
}

/** What the project taught, kept from the screen it was learned on. */
export async function learn(window, words) {
  await pickProject(window, words.name);
  await window.keys("Control+j");
  await window.find(id("capture"));
  await atRest(window);
  await window.fill(id("input-capture-title"), words.lesson);
  await window.fill(id("input-capture-recommendation"), words.advice);
  await window.fill(id("input-capture-tags"), "冷链");
  await picture(window, words.shot("lesson"));
  await window.keys("Enter");
  await window.gone(id("capture"));
}

/** The closure review from its figures to a project that nobody changes any more. */
export async function close(window, words) {
  const of = await project(window, words);
  const delivered = { entity: "project", id: of, field: "actual_finish", value: "2026-10-31", reason: "" };
  await command(window, "set_field", delivered);
  await window.click(id("tab-closure"));
  await window.click(id("step-begin"));
  await says(window, "closure-form", new RegExp(words.name));
  await step(window, "submit");
  await says(window, "closure-refusal", words.blocked);
  await picture(window, words.shot("closure-blocked"));
  await window.keys("Escape");
  await window.gone(id("closure-refusal"));
  await atRest(window);
  await pick(window, id("input-quality_grade"), words.grade);
  await write(window, "conclusion", words.conclusion);
  await window.click(id("action-waive"));
  await window.find(id("input-waiver-reason"));
  await atRest(window);
  await window.click(id("input-waiver-person"));
  await atRest(window);
  await window.keys("Enter");
  await atRest(window);
  await window.fill(id("input-waiver-reason"), words.handedOver);
  await window.click(id("action-confirm-waiver"));
  await says(window, "closure-waiver", new RegExp(words.handedOver));
  await window.gone(id("input-waiver-reason"));
  await step(window, "submit");
  await says(window, "closure-status", words.waits);
  await window.gone(id("action-confirm"));
  await atRest(window);
  await window.click(id("step-approve"));
  await window.find(id("select-closure-approver"));
  await atRest(window);
  await pick(window, id("select-closure-approver"), "周慧敏");
  await window.click(id("action-confirm"));
  await says(window, "closure-status", words.closureApproved);
  await window.gone(id("select-closure-approver"));
  await atRest(window);
  await picture(window, words.shot("closed"));
  await window.click(id("tab-risks"));
  await window.find(id("table-risk"));
  assert.equal(await window.exists(id("action-new-risk")), false, "nothing is added to a closed project");
}

/** The next proposal about the same thing is asked for the lesson. */
export async function next(window, words) {
  await window.click(id("nav-intake"));
  await window.find(id("table-proposals"));
  await window.click(id("action-new-proposal"));
  await window.fill(id("input-name"), words.nextName);
  await window.click(id("action-create"));
  await says(window, "proposal", new RegExp(words.nextName));
  await write(window, "tags", "冷链");
  const asked = `//*[@data-testid="matched-lesson" and contains(.,"${words.lesson}")]`;
  await window.find({ xpath: asked });
  await window.click(id("step-submitted"));
  await told(window, words.unanswered);
  await window.click({ xpath: `${asked}//*[@data-testid="answer-adopted"]` });
  await window.waitFor("the answer", async () => words.answered.test(await window.text({ xpath: asked })));
  await window.evaluate((node) => node.scrollIntoView({ block: "center" }), await window.find({ xpath: asked }));
  await picture(window, words.shot("asked"));
}
