// The project runs: money is asked for up the ladder and booked, a risk is answered, happens and becomes an issue.
import { atRest, pick, picture } from "../support/motion.mjs";
import { choose, id, pickNamed, says, shows, write } from "../support/steps.mjs";
import { pickDate } from "./intake.mjs";

/** Opens the short form for a new record of a kind. */
export async function begin(window, kind) {
  await window.click(id(`action-new-${kind}`));
  await window.find(id("record-create"));
  await atRest(window);
}

/** Creates it; its form opens. */
export async function create(window) {
  await window.click(id("action-create"));
  await window.gone(id("record-create"));
  await window.find(id("record-panel"));
  await atRest(window);
}

/** A request climbs to the role of its amount; what it allows is booked and stands in the line. */
export async function pay(window, words) {
  await window.click(id("tab-budget"));
  await window.click(id("section-budget_request"));
  await begin(window, "budget_request");
  await window.fill(id("input-title"), words.request);
  await create(window);
  await write(window, "amount", "12");
  await write(window, "reason", words.request);
  await pickNamed(window, "requested_by", "杨帆");
  await shows(window, "requested_by", "杨帆");
  await window.click(id("step-submit"));
  await says(window, "request-lead", words.level);
  await window.click(id("step-approve"));
  await window.find(id("select-approver"));
  await atRest(window);
  await window.click(id("select-approver"));
  await atRest(window);
  await picture(window, words.shot("request"));
  await window.keys("Enter");
  await atRest(window);
  await window.click(id("action-confirm"));
  await says(window, "table-budget_request", words.requestApproved);
  await window.gone(id("select-approver"));
  await window.click(id("action-close-panel"));
  await window.click(id("section-cost_entry"));
  await begin(window, "cost_entry");
  await window.click(id("input-line"));
  await atRest(window);
  await window.keys("Enter");
  await atRest(window);
  await pickDate(window, "booked_on", "2026-10-30");
  await window.fill(id("input-amount"), "12");
  await window.keys("Tab");
  await create(window);
  await picture(window, words.shot("booking"));
  await window.click(id("action-close-panel"));
  await window.click(id("section-budget_line"));
  await says(window, "table-budget_line", /12\.00/);
  await picture(window, words.shot("budget"));
}

/** A risk is graded, an action planned; then it happens and is an issue. */
export async function threaten(window, words) {
  await window.click(id("tab-risks"));
  await begin(window, "risk");
  await window.fill(id("input-title"), words.risk);
  await create(window);
  await write(window, "probability", "4");
  await write(window, "impact", "4");
  await window.click(id("tab-actions"));
  await window.fill(id("input-new-action"), words.action);
  await window.click(id("action-add-action"));
  await says(window, "risk-actions", new RegExp(words.action));
  await picture(window, words.shot("risk-action"));
  await window.click(id("tab-form"));
  await choose(window, "status", words.occurred);
  await window.click(id("tab-issues"));
  await says(window, "risk-issues", /WT-2026-/);
  await picture(window, words.shot("issue"));
  await window.click(id("action-close-panel"));
}
