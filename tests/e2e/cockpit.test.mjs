// The cockpit answers: what is behind a figure, why a light is red, what another data date would show; keyboard, theme
// and language work from everywhere.
import assert from "node:assert/strict";
import { atRest, picture } from "./support/motion.mjs";
import { id, laptop, ready, sample, says } from "./support/steps.mjs";
import { windowTest } from "./support/webdriver.mjs";

/** What of the cockpit does not fit the window; its lists scroll in themselves. */
const scrolled = (window) =>
  window.evaluate(() =>
    ["html", ".screen", ".screen-body", ".cockpit"].filter((place) => {
      const element = document.querySelector(place);
      return (
        element.scrollHeight > element.clientHeight ||
        element.scrollWidth > element.clientWidth
      );
    }),
  );

windowTest(
  "every figure opens its records, and every light its reasons",
  { args: sample("--lang", "zh-CN", "--theme", "light"), size: laptop },
  async (window) => {
    await ready(window);
    for (const [width, height] of [[1280, 800], [1440, 900], laptop]) {
      await window.resize(width, height);
      await atRest(window);
      assert.deepEqual(await scrolled(window), [], `${width} × ${height}`);
      await picture(window, `cockpit-${width}-zh`);
    }
    await window.click(id("count-lights_red"));
    await says(window, "evidence-counted", /智能工厂一期/);
    await picture(window, "figure-evidence-zh");
    await window.click(id("tab-left-out"));
    await says(window, "evidence-left-out", /不在运行/);
    await picture(window, "figure-left-out-zh");
    await window.keys("Escape");
    await window.gone(id("figure-panel"));
    await window.click(id("kpi-on_time_rate"));
    await window.find(id("evidence-included"));
    const included = await window.text(id("evidence-included"));
    assert.match(included, /通过/);
    assert.match(included, /未通过/);
    await picture(window, "kpi-evidence-zh");
    await window.click(id("tab-excluded"));
    assert.match(await window.text(id("evidence-excluded")), /原因/);
    await picture(window, "kpi-excluded-zh");
    await window.click(id("tab-definition"));
    assert.match(await window.text(id("kpi-definition")), /分母/);
    await picture(window, "kpi-definition-zh");
    await window.click(id("tab-trend"));
    await picture(window, "kpi-trend-zh");
    await window.keys("Escape");
    await window.gone(id("kpi-panel"));
    await window.click(id("action-present"));
    await window.find(id("presentation"));
    for (const page of ["score", "lights", "decisions", "milestones"]) {
      await window.find(`[data-testid="presentation"][data-page="${page}"]`);
      await atRest(window);
      await picture(window, `presentation-${page}-zh`);
      await window.keys("ArrowRight");
    }
    await window.keys("Escape");
    await window.gone(id("presentation"));
    await atRest(window);
    await window.click({ text: "智能工厂一期" });
    const why = await window.text(id("lights-panel"));
    assert.match(why, /红灯/);
    assert.match(why, /外绿内红/);
    await picture(window, "lights-reasons-zh");
    await window.click(id("action-open-project"));
    await window.find(id("project"));
    assert.deepEqual(await window.problems(), []);
  },
);

windowTest(
  "a data date before changes every figure",
  { args: sample("--lang", "zh-CN"), size: laptop },
  async (window) => {
    await ready(window);
    const before = await window.text(id("kpi-success_rate"));
    await window.fill(id("data-date"), "2026-06-30");
    await window.keys("Enter");
    await window.waitForText("统计期 2025-07-01 至 2026-06-30");
    await window.waitFor(
      "another figure",
      async () => (await window.text(id("kpi-success_rate"))) !== before,
    );
    assert.doesNotMatch(
      await window.text(id("decisions")),
      /-\d+ 天/,
      "nothing waits that came later",
    );
    await picture(window, "cockpit-june-zh");
    await window.fill(id("data-date"), "2026-10-31");
    await window.keys("Enter");
    await window.waitFor(
      "the figure of October",
      async () => (await window.text(id("kpi-success_rate"))) === before,
    );
    assert.deepEqual(await window.problems(), []);
  },
);

windowTest(
  "the palette, theme and language work by keyboard and by button",
  { args: sample("--lang", "zh-CN", "--theme", "light"), size: laptop },
  async (window) => {
    await ready(window);
    await window.keys("Control+k");
    await window.type(id("palette-input"), "供应链");
    await says(window, "command-palette", /供应链协同平台/);
    await picture(window, "palette-search-zh");
    await window.fill(id("palette-input"), "raci");
    await window.find(id("palette-item-raci"));
    await window.keys("Enter");
    await window.find(id("raci-matrix"));
    await atRest(window);
    await window.keys("Control+k");
    await window.fill(id("palette-input"), "驾驶舱");
    await window.find(id("palette-item-cockpit"));
    await window.keys("Enter");
    await ready(window);
    await atRest(window);
    await window.click(id("action-theme"));
    const scheme = () =>
      window.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await window.waitFor(
      "a dark page",
      async () => /rgb\((\d+), /.exec(await scheme())?.[1] < 60,
    );
    await picture(window, "cockpit-zh-dark");
    await window.click(id("action-language"));
    await says(window, "cockpit", /Waiting for a decision/);
    await picture(window, "cockpit-en-dark");
    assert.deepEqual(await window.problems(), []);
  },
);

windowTest(
  "the cockpit reads in English",
  { args: sample("--lang", "en", "--theme", "light"), size: laptop },
  async (window) => {
    await ready(window);
    await picture(window, "cockpit-en");
    await window.click(id("kpi-budget_deviation"));
    await window.find(id("evidence-included"));
    await picture(window, "kpi-evidence-en");
    await window.click(id("tab-excluded"));
    await picture(window, "kpi-excluded-en");
    await window.click(id("tab-definition"));
    assert.match(await window.text(id("kpi-definition")), /Denominator/);
    await picture(window, "kpi-definition-en");
    assert.doesNotMatch(
      await window.text("body"),
      /\b[a-z]+[._][a-z_]+\b(?!\.)/,
      "no code stands for a word",
    );
    await window.keys("Escape");
    await window.click({ text: "企业资源计划升级" });
    await window.find(id("lights-panel"));
    await picture(window, "lights-reasons-en");
    assert.deepEqual(await window.problems(), []);
  },
);
