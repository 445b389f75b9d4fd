// Intake of the walk: a proposal is written, answers its lessons, is scored in secret, decided by the committee.
import assert from "node:assert/strict";
import { atRest, pick, picture } from "../support/motion.mjs";
import { choose, command, id, pickNamed, says, shows, write } from "../support/steps.mjs";

/** Types a date into a picker and takes it. */
export async function pickDate(window, name, date) {
  await window.fill(id(`input-${name}`), date);
  await window.keys("Enter");
  await atRest(window);
}

/** A long sheet is looked at where the part stands that has just been filled in. */
export async function look(window, name) {
  await window.evaluate((node) => node.scrollIntoView({ block: "start" }), await window.find(id(name)));
}

async function reference(window, name, option) {
  await pickNamed(window, name, option);
  await shows(window, name, option);
}

/** A new proposal with everything that its form asks for. */
export async function propose(window, words) {
  await window.click(id("nav-intake"));
  await window.find(id("table-proposals"));
  await window.click(id("action-new-proposal"));
  await window.fill(id("input-name"), words.name);
  await window.click(id("action-create"));
  await says(window, "proposal", new RegExp(words.name));
  await window.gone(id("record-create"));
  await prepare(window, words);
  await write(window, "department", "供应链管理部");
  await reference(window, "proposer", "韩冬");
  await choose(window, "risk_category", words.riskCategory);
  await pickDate(window, "planned_finish", "2027-06-30");
}

/** The plain fields of the form: each is the editor of every register, which has its own test. */
async function prepare(window, words) {
  const { rows } = await command(window, "intake");
  const { id: proposal } = rows.find((row) => row.name === words.name);
  const people = await command(window, "records", { entity: "person", project: null });
  const person = (name) => people.find((known) => known.fields.name === name).id;
  const fields = { ...words.form, sponsor: person("韩冬"), manager: person("王芳") };
  for (const [field, value] of Object.entries(fields))
    await command(window, "set_field", { entity: "proposal", id: proposal, field, value, reason: "" });
}

/** Cash flows of three years and people by month. */
export async function worth(window, words) {
  for (const [year, inflow, outflow] of [
    [0, "", "200"],
    [1, "110", "10"],
    [2, "150", "10"],
  ]) {
    await window.click(id("action-add-year"));
    await window.find(id(`input-inflow-${year}`));
    for (const [side, amount] of [
      ["inflow", inflow],
      ["outflow", outflow],
    ]) {
      if (!amount) continue;
      await window.fill(id(`input-${side}-${year}`), amount);
      await window.keys("Enter");
      await window.waitFor("the amount", async () => (await window.value(id(`input-${side}-${year}`))) === amount);
    }
  }
  await says(window, "proposal-money", words.noRate);
  await picture(window, words.shot("no-rate"));
  await write(window, "discount_rate", "8");
  await says(window, "proposal-figures", /12\.6/);
  await pickNamed(window, "demand-role", "测试工程师");
  await window.fill(id("input-demand-month"), "2026-12");
  await window.click(id("action-add-demand"));
  await says(window, "proposal-capacity", /2026-12/);
}

/** Every matching lesson is answered; without that nothing is handed in. */
export async function answer(window, words) {
  await window.click(id("step-submitted"));
  await says(window, "intake-refusal", words.unanswered);
  await look(window, "proposal-lessons");
  await picture(window, words.shot("lessons"));
  for (;;) {
    const open = await window.evaluate(() => document.querySelectorAll(".intake-lesson .intake-short").length);
    if (open === 0) break;
    await window.click('.intake-lesson:has(.intake-short) [data-testid="answer-adopted"]');
    await window.waitFor("one answer more", () =>
      window.evaluate((before) => document.querySelectorAll(".intake-lesson .intake-short").length < before, open),
    );
  }
  await window.gone(id("intake-refusal"));
  await window.click(id("step-submitted"));
  await says(window, "proposal-status", words.submitted);
}

/** Three reviewers; nothing is seen before the last has handed in. */
export async function score(window, words) {
  for (const name of ["周慧敏", "许清扬", "孟凡"]) {
    await pickNamed(window, "reviewer", name);
    await window.click(id("action-add-reviewer"));
    await says(window, "proposal-scoring", new RegExp(name));
  }
  await window.click(id("step-scoring"));
  await says(window, "proposal-status", words.scoring);
  for (const [turn, mark] of [4, 5, 2].entries()) {
    await window.click(id("action-score"));
    await window.find(id("score-sheet"));
    await atRest(window);
    const criteria = await window.findAll(`${id("score-sheet")} .intake-anchors`);
    // The first sheet is filled in by the pointer, the others like it.
    const pick = (place) => `.intake-sheet > div:nth-child(${place + 1}) [data-testid="score-${mark}"]`;
    for (const place of criteria.keys())
      if (turn === 0) await window.click(pick(place));
      else await window.evaluate((node) => node.click(), await window.find(pick(place)));
    if (turn === 0) await picture(window, words.shot("score-sheet"));
    await window.click(id("action-submit-scores"));
    await window.gone(id("score-sheet"));
    await atRest(window);
    if (turn === 2) break;
    await says(window, "scores-hidden", new RegExp(`${turn + 1}.*3`));
    assert.equal(await window.exists(id("proposal-total")), false, "one reviewer's scores stay hidden");
  }
  await says(window, "proposal-total", /73\.3/);
  await look(window, "proposal-scoring");
  await picture(window, words.shot("scores"));
  await window.click(id("step-scored"));
  await says(window, "proposal-status", words.scored);
}
