// Nothing that was said to be saved is lost when the process is killed; a second window on the same file may only read.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { picture } from "./support/motion.mjs";
import { id, laptop, ready, row, sample, write } from "./support/steps.mjs";
import { newHome, openWindow, removeHome } from "./support/webdriver.mjs";

const chinese = ["--lang", "zh-CN", "--theme", "light"];

/** The portfolio that the sample was written to. */
function sampleFile(home) {
  const found = readdirSync(home, { recursive: true }).find((name) =>
    String(name).endsWith(".pmo"),
  );
  assert.ok(found, "the sample is a file");
  return join(home, String(found));
}

async function budgetOf(window) {
  await ready(window);
  await window.click(id("nav-budget"));
  await window.fill(id("table-budget_line-search"), "外包服务");
  return window.text(row("等级保护"));
}

test("edits that were saved survive a kill", { timeout: 120_000 }, async () => {
  const home = newHome();
  const first = await openWindow({
    args: sample(...chinese),
    home,
    size: laptop,
  });
  try {
    await budgetOf(first);
    await first.click(row("等级保护"));
    for (const amount of ["81.01", "82.02", "83.03"])
      await write(first, "actual", amount);
    await first.fill(id("input-actual"), "99.99");
  } finally {
    first.kill();
    await first.close();
  }
  const again = await openWindow({
    args: [sampleFile(home), ...chinese],
    home,
    size: laptop,
  });
  try {
    const line = await budgetOf(again);
    assert.match(line, /83\.03/);
    await picture(again, "after-kill-zh");
    await again.click(row("等级保护"));
    await again.click(id("tab-history"));
    const history = await again.text(id("record-history"));
    for (const amount of ["81.01", "82.02", "83.03"])
      assert.match(history, new RegExp(amount.replace(".", "\\.")));
    assert.deepEqual(await again.problems(), []);
  } finally {
    await again.close();
    removeHome(home);
  }
});

test(
  "a second window on the same file is told so and may read",
  { timeout: 120_000 },
  async () => {
    const home = newHome();
    const first = await openWindow({ args: sample(...chinese), home });
    let second;
    const other = newHome();
    try {
      await ready(first);
      second = await openWindow({
        args: [sampleFile(home), ...chinese],
        home: other,
        size: laptop,
      });
      await second.find(id("start-problem"));
      await picture(second, "second-window-zh");
      await second.click(id("action-open-read-only"));
      await second.find(id("banner-read-only"), { timeout: 20_000 });
      await ready(second);
      await picture(second, "read-only-zh");
      await second.click(id("nav-risks"));
      await second.find(id("table-risk"));
      assert.equal(await second.exists(id("action-new-risk")), false);
      assert.equal(await second.enabled(id("action-undo")), false);
      assert.deepEqual(await second.problems(), []);
    } finally {
      await second?.close();
      await first.close();
      removeHome(home);
      removeHome(other);
    }
  },
);
