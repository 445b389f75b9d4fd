/** The bench's plan as other charts take it, and the one way in which a step is timed. */
import { samplePlan } from "../samplePlan.ts";

const EPOCH = Date.UTC(1970, 0, 1);

/** A wall-clock minute as a local date of the browser. */
export function dateOf(minute) {
  const at = new Date(EPOCH + minute * 60_000);
  return new Date(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
  );
}

export function plan() {
  const size = Number(new URLSearchParams(location.search).get("tasks") ?? 1000);
  const { tasks, dependencies } = samplePlan(size);
  const above = [];
  const rows = tasks.map((task) => {
    above.length = task.level - 1;
    const parent = above.at(-1) ?? null;
    above.push(task.id);
    return { ...task, parent, start: dateOf(task.bar.start), finish: dateOf(task.bar.finish) };
  });
  return { rows, dependencies };
}

/** Milliseconds from a step until its frame has been painted. */
export function untilPainted(step) {
  return new Promise((resolve) => {
    const start = performance.now();
    step();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start), 0));
  });
}

/** The moment after the frame that shows what was asked for. */
export const afterFrame = () =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0)));

/** The element that really scrolls an axis: asked by trying, because each chart builds its own. */
export function scrollable(axis) {
  const [size, seen] = axis === "y" ? ["scrollHeight", "clientHeight"] : ["scrollWidth", "clientWidth"];
  const all = [...document.querySelectorAll("#root *")];
  const able = all.filter((one) => {
    const overflow = getComputedStyle(one)[axis === "y" ? "overflowY" : "overflowX"];
    return one[size] > one[seen] + 1 && (overflow === "auto" || overflow === "scroll");
  });
  return able.sort((a, b) => b[size] - a[size])[0];
}
