// What is set once and holds everywhere: thresholds move the lights, calendars know their years, people and roles, backups
// that can be gone back to and taken back, robots that news is sent to.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after } from "node:test";
import { atRest, picture } from "./support/motion.mjs";
import {
  gone,
  id,
  laptop,
  ready,
  row,
  sample,
  says,
  write,
} from "./support/steps.mjs";
import { windowTest } from "./support/webdriver.mjs";

const tally = (window) =>
  window.evaluate(() =>
    [...document.querySelectorAll(".panel-tally")]
      .map((each) => each.innerText)
      .join(" "),
  );

windowTest(
  "thresholds move the lights and go back by undo",
  { args: sample("--lang", "zh-CN", "--theme", "light"), size: laptop },
  async (window) => {
    await ready(window);
    const before = await tally(window);
    await window.click(id("nav-settings"));
    await window.find(id("settings"));
    await picture(window, "settings-general-zh");
    await window.click(id("tab-terms"));
    await window.find(id("terms"));
    await picture(window, "settings-terms-zh");
    await window.fill(id("input-terms.freshness_days"), "60");
    await window.keys("Tab");
    await says(window, "term-lights", /个项目会变色/);
    await picture(window, "settings-term-effect-zh");
    await window.click(id("action-confirm-term"));
    await gone(window, "term-dialog");
    await window.find(id("action-default-terms.freshness_days"));
    await window.click(id("nav-cockpit"));
    await ready(window);
    await window.waitFor(
      "other lights",
      async () => (await tally(window)) !== before,
    );
    await picture(window, "cockpit-threshold-zh");
    await window.click(id("action-undo"));
    await window.waitFor(
      "the lights as before",
      async () => (await tally(window)) === before,
    );
    assert.deepEqual(await window.problems(), []);
  },
);

windowTest(
  "calendars, people and roles",
  { args: sample("--lang", "zh-CN", "--theme", "dark"), size: laptop },
  async (window) => {
    await ready(window);
    await window.click(id("nav-settings"));
    await window.click(id("tab-calendars"));
    await says(window, "holiday-years", /国庆节/);
    assert.match(await window.text(id("holiday-years")), /调休上班|补班|上班/);
    await picture(window, "settings-calendars-zh-dark");
    await window.click({
      xpath:
        '//*[@data-testid="holiday-years"]//*[contains(@class,"ant-segmented-item") and .="2027"]',
    });
    await says(window, "holiday-years", /推算|尚未公布|未公布/);
    await picture(window, "settings-2027-zh-dark");
    await window.click(id("tab-people"));
    await window.click(row("周慧敏"));
    await window.find(id("record-panel"));
    await picture(window, "settings-people-zh-dark");
    await window.click(id("tab-roles"));
    await window.find(row("PMO主任"));
    await picture(window, "settings-roles-zh-dark");
    await window.click(id("tab-holders"));
    await window.find(id("table-role_holder"));
    await picture(window, "settings-holders-zh-dark");
    assert.deepEqual(await window.problems(), []);
  },
);

windowTest(
  "a backup is made, gone back to, and that is taken back",
  { args: sample("--lang", "en", "--theme", "light"), size: laptop },
  async (window) => {
    await ready(window);
    await window.click(id("nav-settings"));
    await window.find(id("settings"));
    await picture(window, "settings-general-en");
    await window.click(id("tab-backup"));
    await window.click(id("action-backup-now"));
    await says(window, "backups", /Verified/);
    await says(window, "backups", /By hand/);
    await picture(window, "backups-en");
    await window.click(id("nav-budget"));
    await window.fill(id("table-budget_line-search"), "外包服务");
    const before = await window.text(row("等级保护"));
    await window.click(row("等级保护"));
    await write(window, "actual", "77.77");
    await window.click(id("action-close-panel"));
    await window.click(id("nav-settings"));
    await window.click(id("tab-backup"));
    await window.click(id("action-restore-backup"));
    await atRest(window);
    await picture(window, "backup-restore-en");
    await window.click(id("action-confirm"));
    await window.find(id("action-undo-restore"), { timeout: 20_000 });
    assert.doesNotMatch(await window.text(id("backups")), /settings\./);
    await picture(window, "backup-restored-en");
    await window.click(id("nav-budget"));
    await window.fill(id("table-budget_line-search"), "外包服务");
    assert.equal(await window.text(row("等级保护")), before);
    await window.click(id("nav-settings"));
    await window.click(id("tab-backup"));
    await window.click(id("action-undo-restore"));
    await window.click(id("nav-budget"));
    // The screens begin anew once the other file is there, and so does the search.
    const line = async () => {
      await window.fill(id("table-budget_line-search"), "外包服务");
      return window.text(row("等级保护"));
    };
    await window.waitFor("the amount again", async () => /77\.77/.test(await line()), { timeout: 40_000 });
    assert.deepEqual(await window.problems(), []);
  },
);

// A robot on this computer: it takes everything and remembers it.
const heard = [];
const robot = createServer((request, answer) => {
  let body = "";
  request.on("data", (part) => (body += part));
  request.on("end", () => {
    heard.push(body);
    answer.end(JSON.stringify({ errcode: 0, errmsg: "ok" }));
  });
});
await new Promise((listening) => robot.listen(0, "127.0.0.1", listening));
after(() => robot.close());

windowTest(
  "a robot is rehearsed, tested and switched on",
  { args: sample("--lang", "zh-CN", "--theme", "light"), size: laptop },
  async (window) => {
    await ready(window);
    await window.click(id("nav-settings"));
    await window.click(id("tab-publication"));
    await window.click(id("action-new-robot"));
    await window.fill(id("input-name"), "PMO 通报群");
    await window.click(id("action-create"));
    await window.find(id("record-panel"));
    await says(window, "robot-lead", /推送未开启/);
    for (const topic of ["milestones", "risks", "changes"]) {
      await window.click(id(`input-${topic}`));
      await says(window, `field-${topic}`, /已保存/);
    }
    await window.click(id("action-switch-robot"));
    await says(window, "robot-problem", /本机没有该机器人的地址/);
    await window.click(id("action-robot-address"));
    await window.find(id("input-robot-url"));
    await atRest(window);
    await window.fill(id("input-robot-url"), "https://example.org/elsewhere");
    await window.click(id("action-keep-session"));
    await says(window, "address-problem", /不是该类型机器人的地址/);
    const key = "canary-5521";
    const port = robot.address().port;
    await window.fill(id("input-robot-url"), `http://127.0.0.1:${port}/cgi-bin/webhook/send?key=${key}`);
    await picture(window, "robot-address-zh");
    await window.click(id("action-keep-session"));
    await window.gone(id("input-robot-url"));
    await says(window, "robot-address", /127\.0\.0\.1/);
    await atRest(window);
    await window.click(id("action-test-robot"));
    await says(window, "robot-tested", /测试消息已送达/);
    assert.match(heard.join(), /测试消息/);
    await window.click(id("tab-preview"));
    await says(window, "robot-preview", /试运行不发送任何消息/);
    await picture(window, "robot-preview-zh");
    await window.click(id("tab-form"));
    await window.click(id("action-switch-robot"));
    await says(window, "robot-lead", /推送已开启/);
    await picture(window, "robot-on-zh");
    const page = await window.evaluate(() => document.documentElement.innerHTML);
    assert.ok(!page.includes(key), "the key of the address stands nowhere on the page");
    await window.click(id("pane-queue"));
    await window.waitForText("队列是空的");
    assert.equal(heard.length, 1, "what was so before it was switched on is not told");
    assert.deepEqual(await window.problems(), []);
  },
);
