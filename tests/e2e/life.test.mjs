// The life of a project in one walk: proposed, scored, decided, built up by its gates, paid, threatened, changed, closed,
// and what it taught is asked of the next proposal. In Chinese and English.
import assert from "node:assert/strict";
import { answer, propose, score, worth } from "./life/intake.mjs";
import { approve, convene, vote } from "./life/committee.mjs";
import { change, decide, start } from "./life/change.mjs";
import { close, learn, next } from "./life/closing.mjs";
import { gate } from "./life/gates.mjs";
import { pay, threaten } from "./life/running.mjs";
import { words } from "./life/words.mjs";
import { laptop, ready, sample } from "./support/steps.mjs";
import { windowTest } from "./support/webdriver.mjs";

for (const [language, theme] of [
  ["zh-CN", "light"],
  ["en", "dark"],
]) {
  const look = { args: sample("--lang", language, "--theme", theme), size: laptop, timeout: 400_000 };
  windowTest(`one proposal lives until the next one has to answer its lesson, in ${language}`, look, async (window) => {
    const say = words(language);
    await ready(window);
    await propose(window, say);
    await worth(window, say);
    await answer(window, say);
    await score(window, say);
    await convene(window, say);
    await vote(window, say);
    await approve(window, say);
    await gate(window, say);
    await pay(window, say);
    await threaten(window, say);
    await start(window, say);
    await change(window, say);
    await decide(window, say);
    await learn(window, say);
    await close(window, say);
    await next(window, say);
    assert.deepEqual(await window.problems(), []);
  });
}
