// How long one typed cell takes in the real window, from the key that ends it until the changed row is painted, in a
// plan of 2,000 rows that is pasted in: run by hand with PMO_APP=<binary> node tests/e2e/measure-edit.mjs [edits] [rows].
import { loadavg } from "node:os";
import { id, pickProject, ready, sample } from "./support/steps.mjs";
import { pause } from "./support/processes.mjs";
import { newHome, openWindow, removeHome } from "./support/webdriver.mjs";

const edits = Number(process.argv[2] ?? 30);
const rows = Number(process.argv[3] ?? 2000);
/** A person types no faster than this. */
const PAUSE = 400;

/**
 * Phases of nine tasks in a row. In a plan of streams each phase follows the one before it in its own stream of ten
 * phases and waits for the stream beside it; in a chain all 2,000 rows follow one another, so that one edit moves all.
 */
function planText(shape) {
  const lines = ["任务名称\t大纲级别\t工期\t前置任务"];
  for (let row = 1; row <= rows; row += 1) {
    const summary = row % 10 === 1;
    const first = row % 10 === 2;
    const opens = first && (shape === "chain" ? row === 2 : row % 100 === 2);
    const ties = summary || opens ? [] : [first ? row - 2 : row - 1];
    if (shape === "streams" && row % 50 === 30 && row > 100) ties.push(row - 95);
    lines.push(`任务 ${row}\t${summary ? 1 : 2}\t${summary ? "" : `${1 + (row % 5)}d`}\t${ties.join(",")}`);
  }
  return lines.join("\r\n");
}

/** Pastes as the clipboard would. */
const paste = (text) => {
  const transfer = new DataTransfer();
  transfer.setData("text/plain", text);
  document.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }),
  );
};

/** Types a duration into a row and waits until the grid shows it and that frame is painted. */
const typeDuration = async (row, days) => {
  const field = document.querySelector(".gantt-entry input");
  const put = (text) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true, data: text }));
  };
  const cell = () => document.querySelector(`.gantt-row[aria-rowindex="${row + 1}"] [data-column="4"]`);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const target = cell();
  const press = { bubbles: true, cancelable: true, button: 0, pointerId: 1, isPrimary: true };
  target.dispatchEvent(new PointerEvent("pointerdown", press));
  target.dispatchEvent(new PointerEvent("pointerup", press));
  await frame();
  put(String(days));
  await frame();
  // What the answer took, from the call until it is there: the rest is the page's.
  const fetched = window.fetch;
  let answer = 0;
  window.fetch = (...request) => {
    const called = performance.now();
    const sent = fetched.apply(window, request);
    if (String(request[0]).includes("edit_plan")) void sent.then(() => (answer = performance.now() - called));
    return sent;
  };
  const begun = performance.now();
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  while (!cell().textContent.startsWith(`${days} `)) {
    if (performance.now() - begun > 10_000) throw new Error(`row ${row}: ${cell().textContent}`);
    await frame();
  }
  // The frame that shows it is painted before the next timer.
  await new Promise((done) => setTimeout(done, 0));
  window.fetch = fetched;
  return { whole: performance.now() - begun, answer };
};

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

/** A new portfolio whose one plan has the rows; answers the times of the edits in it. */
async function measure(shape) {
  const home = newHome();
  const window = await openWindow({ args: sample("--lang", "zh-CN"), home, size: [1360, 860] });
  try {
    await ready(window);
    await pickProject(window, "智能工厂二期");
    await window.click(id("tab-plan"));
    await window.click(".gantt-row [data-column='0']");
    await window.keys("Control+a", "Delete");
    await window.find({ text: "添加任务" });
    await window.evaluate(paste, planText(shape));
    const pasted = async () => Number(await window.attribute("[role=treegrid]", "aria-rowcount")) > rows;
    await window.waitFor("the rows", pasted, { timeout: 60_000 });
    await window.click(".gantt-row [data-column='0']");
    await window.keys("Control+Home");
    const times = [];
    for (let edit = 0; edit < edits; edit += 1) {
      times.push(await window.evaluate(typeDuration, 2 + (edit % 8), 6 + edit));
      await pause(PAUSE);
    }
    return times;
  } catch (error) {
    console.error(await window.screenshot("measure-edit-failed").catch(() => ""));
    throw error;
  } finally {
    await window.close();
    removeHome(home);
  }
}

for (const [shape, words] of [
  ["streams", "linked phases"],
  ["chain", "one chain: every edit moves every row"],
]) {
  const edited = await measure(shape);
  const sorted = (part) => edited.map((edit) => edit[part]).toSorted((a, b) => a - b);
  const [times, answers] = [sorted("whole"), sorted("answer")];
  const [p50, p95, worst] = [at(times, 0.5), at(times, 0.95), times.at(-1)].map((time) => time.toFixed(0));
  const load = `load ${loadavg()[0].toFixed(1)}`;
  console.log(
    `${edits} edits in ${rows} rows, ${words}: best ${times[0].toFixed(0)} ms, p50 ${p50} ms, p95 ${p95} ms, ` +
      `worst ${worst} ms; of it the answer p50 ${at(answers, 0.5).toFixed(0)} ms, ` +
      `p95 ${at(answers, 0.95).toFixed(0)} ms (${load})`,
  );
}
