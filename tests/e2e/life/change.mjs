// A change of the running project: its impact comes from a trial, the board decides in a session, conditions bind.
import assert from "node:assert/strict";
import { atRest, pick } from "../support/motion.mjs";
import { command, id, pickNamed, says, write } from "../support/steps.mjs";
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
  const { tasks } = await command(window, "plan", { project: of });
  const task = tasks.findLast((row) => row.critical && !row.summary && !row.milestone).id;
  await command(window, "edit_trial", { trial: made.id, edits: [{ type: "set_duration", task, text: "60d" }] });
  await window.click(id("tab-changes"));
  await begin(window, "change_request");
  await window.fill(id("input-title"), words.change);
  await create(window);
  await window.screenshot("/tmp/life/change.png");
}
