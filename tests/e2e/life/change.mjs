// A change of the running project: its impact comes from a trial, the board decides in a session, conditions bind.
import assert from "node:assert/strict";
import { atRest, pick, picture } from "../support/motion.mjs";
import { command, id, pickNamed, row, says, write } from "../support/steps.mjs";
import { pickDate } from "./intake.mjs";
import { begin, create } from "./running.mjs";

/** The project of the walk. */
export async function project(window, words) {
  const { rows } = await command(window, "portfolio");
  return rows.find((row) => row.name === words.name).id;
}

const records = (window, entity) => command(window, "records", { entity, project: null });
const person = async (window, name) => (await records(window, "person")).find((one) => one.fields.name === name).id;

/** The second gate is passed as the first was; then work may begin. */
export async function start(window, words) {
  const of = await project(window, words);
  const { gates } = await command(window, "gates", { project: of });
  const { id: gate, items } = gates.find((known) => known.gate === "planning");
  const set = { entity: "quality_check", field: "result", value: "passed", reason: "" };
  for (const item of items.filter((one) => one.mandatory)) await command(window, "set_field", { ...set, id: item.id });
  await command(window, "present_gate", { gate });
  const by = await person(window, "周慧敏");
  const decision = { status: "passed", by, reason: "", next: null, conditions: [] };
  await command(window, "decide_gate", { gate, decision });
  await window.click(id("action-stage"));
  await atRest(window);
  await window.click(id("stage-executing"));
  await window.find(id("input-stage-reason"));
  await atRest(window);
  await window.fill(id("input-stage-reason"), words.decision);
  await window.click(id("action-confirm"));
  await says(window, "project", words.executing);
  await window.gone(id("input-stage-reason"));
}

/** A trial of the plan in which a task takes twenty days; the request is computed from it, and only the board decides. */
export async function change(window, words) {
  const of = await project(window, words);
  const made = await command(window, "create_trial", { project: of, name: words.trial, note: "", from: null });
  const { rows } = await command(window, "plan", { project: of });
  const task = rows.findLast((row) => row.critical && !row.summary && !row.milestone).id;
  await command(window, "edit_trial", { trial: made.id, edits: [{ type: "set_duration", task, text: "60d" }] });
  await window.click(id("tab-changes"));
  await begin(window, "change_request");
  await window.fill(id("input-title"), words.change);
  await create(window);
  const requests = await records(window, "change_request");
  const { id: request } = requests.find((known) => known.fields.title === words.change);
  const fields = { ...words.changeForm, requested_by: await person(window, "王芳"), cost_impact: 0 };
  for (const [field, value] of Object.entries(fields))
    await command(window, "set_field", { entity: "change_request", id: request, field, value, reason: "" });
  await write(window, "description", words.change);
  await window.click(id("step-submitted"));
  await window.click(id("step-analysing"));
  await window.click(id("tab-impact"));
  await pick(window, id("input-trial-of-change"), words.chosenTrial);
  await window.click(id("action-compute-impact"));
  await says(window, "impact-figures", words.computed);
  await picture(window, words.shot("impact"));
  await window.click(id("tab-form"));
  await window.click(id("step-to_decide"));
  await says(window, "change-steps", words.needsBoard);
  await picture(window, words.shot("needs-board"));
  await window.click(id("action-close-panel"));
}

/** The board sits on it: its chair and two members are there, one condition, one baseline more. */
export async function decide(window, words) {
  const { committees } = await command(window, "committees");
  const board = committees.find((known) => known.record.fields.kind === "change_board").record.id;
  const { id: session } = await command(window, "plan_session", {
    committee: board,
    heldOn: "2026-10-31",
    place: words.place,
  });
  const planned = await command(window, "session", { session });
  await command(window, "session_step", { session, to: "open" });
  for (const seat of planned.seats)
    await command(window, "set_attendance", { session, member: seat.member, kind: "present", deputy: null });
  const item = planned.items.find((known) => known.name.includes(words.change)).id;
  for (const seat of planned.seats.filter((known) => known.seat !== "secretary"))
    await command(window, "cast_vote", { item, member: seat.member, voice: "for", comment: "" });
  await window.click(id("nav-intake"));
  await window.click(id("tab-sessions"));
  await window.doubleClick(row(planned.record.fields.code));
  const card = `//article[contains(.,"${words.change}")]`;
  await window.find({ xpath: card });
  await picture(window, words.shot("board"));
  await window.click({ xpath: `${card}//button[@data-testid="action-decide"]` });
  await window.find(id("decide"));
  await atRest(window);
  await window.click(id("outcome-approved_with_conditions"));
  await window.fill(id("input-decision-reason"), words.decision);
  await window.fill(id("input-condition"), words.changeCondition);
  await pickNamed(window, "condition-owner", "王芳");
  await pickDate(window, "condition-due", "2026-12-15");
  await window.click(id("action-confirm-decision"));
  await window.find({ xpath: `${card}//*[@data-testid="item-outcome"]` });
  await window.gone(id("decide"));
  await window.click({ xpath: `${card}//button[@data-testid="action-open-subject"]` });
  await window.find(id("action-compare-baselines"));
  await window.click(id("tab-conditions"));
  await says(window, "conditions", new RegExp(words.changeCondition));
  await picture(window, words.shot("change-conditions"));
  await window.click(id("action-condition-done"));
  await says(window, "conditions", words.done);
  await window.click(id("tab-form"));
  for (const step of ["implementing", "implemented", "closed"]) await window.click(id(`step-${step}`));
  await window.gone(id("step-closed"));
  await window.click(id("action-close-panel"));
}
