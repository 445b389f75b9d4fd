// The real window of the application, driven through WebKit's WebDriver.
//
//   import assert from "node:assert/strict";
//   import { windowTest } from "./support/webdriver.mjs";
//
//   windowTest("a task is renamed", { args: ["--sample", "--as-of", "2026-10-31"] }, async (window) => {
//     await window.click("[data-testid=nav-portfolio]");
//     await window.fill("[data-testid=search]", "核心系统");
//     await window.keys("Enter");
//     assert.match(await window.text("[data-testid=cockpit]"), /按期/);
//     await window.screenshot("portfolio-zh");
//   });
//
// Options of windowTest and openWindow, all optional:
//   args           command line: "--sample", "--as-of DATE", "--lang en|zh-CN", "--theme light|dark", a portfolio path
//   dialogAnswers  answers to the native file dialogs, in order; the array is written to a file the application reads
//   env            more environment variables
//   home           a folder from newHome(): open the same data folder again; otherwise each window has a new one
//   size           [width, height] of the window
//   timeout        of the whole test, in ms (120 s)
//
// Wherever a target is asked for: a CSS selector, {text: "…"} (the innermost element that shows this text),
// {xpath: "…"}, or an element from find(). Every look-up waits until the element is there (10 s, or {timeout}).
//   find · findAll (no waiting) · exists (no waiting) · gone (waits until it is not there)
//   click · doubleClick · rightClick · hover · drag(from, to | {dx, dy})
//   type(target, text) · fill(target, text) (replaces what is there) · keys("Control+z") (where the focus is)
//   text · value · attribute(target, name) · box (x, y, width, height) · enabled
//   evaluate(function, ...arguments) runs in the page and may return a promise
//   waitFor(what, function) polls here until the function gives something true; waitForText(text)
//   dropFiles(paths, {x, y})  what the page hears when files are dropped on the window
//   screenshot(name)          target/e2e-screenshots/NAME.png, after two animation frames; gives the path
//   resize(width, height) · settled() (two animation frames) · problems() (script errors and CSP violations so far)
//   residentBytes() · kill() (SIGKILL, no goodbye) · close() · home (folder; home/data is the application's own)
//
// A test that fails leaves target/e2e-screenshots/failed-NAME.png. Never set WEBKIT_DISABLE_DMABUF_RENDERER or
// WEBKIT_DISABLE_COMPOSITING_MODE: the screenshot would wait for ever.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { end, pause, residentBytes, webKitDriver } from "./processes.mjs";
import { chord, pointer } from "./actions.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const TARGET = resolve(process.env.PMO_TARGET_DIR ?? process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"));
const APPLICATION = process.env.PMO_APP ?? join(TARGET, "debug", "pmo-desk");
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const WAIT = 10_000;

export const screenshotFolder = join(TARGET, "e2e-screenshots");

/** A test with a window of its own, which is closed whatever happens. */
export function windowTest(name, options, body) {
  test(name, { timeout: options.timeout ?? 120_000 }, async () => {
    const window = await openWindow(options);
    try {
      await body(window);
    } catch (error) {
      await window.screenshot(`failed-${name.replace(/[^\p{L}\p{N}]+/gu, "-")}`).catch(() => {});
      throw error;
    } finally {
      await window.close();
    }
  });
}

/** An empty folder for one or more windows in a row; remove it with removeHome. */
export const newHome = () => mkdtempSync(join(tmpdir(), "pmo-desk-e2e-"));
export const removeHome = (home) => rmSync(home, { recursive: true, force: true, maxRetries: 5 });

/** Opens the application and waits for its first page. */
export async function openWindow(options = {}) {
  const home = options.home ?? newHome();
  const driver = await webKitDriver(environment(home, options));
  const window = new Window(driver, home, options.home === undefined);
  try {
    await window.start(options.args ?? []);
    if (options.size) await window.resize(...options.size);
    return window;
  } catch (error) {
    const { message } = error;
    await window.close();
    throw new Error(`the window did not open: ${message}\n${driver.log()}`);
  }
}

/** Nothing of the user's own folders, session bus or display reaches the application. */
function environment(home, { dialogAnswers = [], env = {} }) {
  const folder = (name) => {
    mkdirSync(join(home, name), { recursive: true, mode: 0o700 });
    return join(home, name);
  };
  const answers = join(home, "dialog-answers.json");
  writeFileSync(answers, JSON.stringify(dialogAnswers));
  const { DBUS_SESSION_BUS_ADDRESS: _bus, WAYLAND_DISPLAY: _wayland, ...inherited } = process.env;
  return {
    ...inherited,
    GDK_BACKEND: "x11",
    TZ: "Asia/Shanghai",
    XDG_DATA_HOME: folder("share"),
    XDG_CONFIG_HOME: folder("config"),
    XDG_CACHE_HOME: folder("cache"),
    XDG_RUNTIME_DIR: folder("run"),
    PMO_DATA_DIR: folder("data"),
    PMO_DIALOG_ANSWERS: answers,
    ...env,
  };
}

class Window {
  #driver;
  #session;
  #ownsHome;

  constructor(driver, home, ownsHome) {
    this.#driver = driver;
    this.home = home;
    this.#ownsHome = ownsHome;
  }

  async start(args) {
    const browser = { "webkitgtk:browserOptions": { binary: APPLICATION, args } };
    const body = { capabilities: { alwaysMatch: browser } };
    const { sessionId } = await this.#request("POST", "/session", body, 60_000);
    this.#session = `/session/${sessionId}`;
    await this.#post("/timeouts", { script: 60_000, pageLoad: 60_000, implicit: 0 });
    await this.waitFor("the page", () => this.evaluate(() => document.readyState === "complete"));
    await this.evaluate(() => {
      window.__problems = [];
      const note = (text) => window.__problems.push(String(text));
      addEventListener("error", (event) => note(event.message));
      addEventListener("unhandledrejection", (event) => note(event.reason?.message ?? event.reason));
      addEventListener("securitypolicyviolation", (event) => note(`CSP ${event.violatedDirective} ${event.blockedURI}`));
    });
  }

  async find(target, { timeout = WAIT } = {}) {
    if (target?.[ELEMENT]) return target;
    const search = () => this.findAll(target).then(([first]) => first);
    return this.waitFor(`an element ${describe(target)}`, search, { timeout });
  }

  findAll(target) {
    return this.#post("/elements", strategy(target));
  }

  async exists(target) {
    return (await this.findAll(target)).length > 0;
  }

  gone(target, { timeout = WAIT } = {}) {
    const absent = async () => !(await this.exists(target));
    return this.waitFor(`no element ${describe(target)}`, absent, { timeout });
  }

  async click(target) {
    const element = await this.find(target);
    await this.#post(`/element/${element[ELEMENT]}/click`, {});
  }

  async doubleClick(target) {
    await this.#actions(pointer.doubleClick(await this.find(target)));
  }

  async rightClick(target) {
    await this.#actions(pointer.rightClick(await this.find(target)));
  }

  async hover(target) {
    await this.#actions(pointer.hover(await this.find(target)));
  }

  async drag(from, to) {
    const start = centre(await this.box(from));
    const stop = "dx" in to ? { x: start.x + to.dx, y: start.y + (to.dy ?? 0) } : centre(await this.box(to));
    await this.#actions(pointer.drag(start, stop));
  }

  async type(target, text) {
    const element = await this.find(target);
    await this.#post(`/element/${element[ELEMENT]}/value`, { text });
  }

  async fill(target, text) {
    await this.click(target);
    await this.keys("Control+a");
    await this.keys("Delete");
    if (text) await this.type(target, text);
  }

  async keys(...chords) {
    for (const one of chords) await this.#actions(chord(one));
  }

  async text(target) {
    const element = await this.find(target);
    return this.evaluate((node) => node.innerText, element);
  }

  async value(target) {
    return this.evaluate((node) => node.value, await this.find(target));
  }

  async attribute(target, name) {
    return this.evaluate((node, key) => node.getAttribute(key), await this.find(target), name);
  }

  async enabled(target) {
    return this.evaluate((node) => !node.matches(":disabled, [aria-disabled=true]"), await this.find(target));
  }

  async box(target) {
    return this.evaluate((node) => {
      node.scrollIntoView({ block: "nearest", inline: "nearest" });
      const { x, y, width, height } = node.getBoundingClientRect();
      return { x, y, width, height };
    }, await this.find(target));
  }

  async evaluate(work, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      const given = Array.prototype.slice.call(arguments, 0, -1);
      Promise.resolve().then(() => (${work}).apply(null, given))
        .then((value) => done({ value }), (error) => done({ error: String(error?.stack ?? error) }));`;
    const answer = await this.#post("/execute/async", { script, args }, 65_000);
    if (answer?.error) throw new Error(`in the page: ${answer.error}`);
    return answer?.value;
  }

  async waitFor(what, work, { timeout = WAIT } = {}) {
    const until = Date.now() + timeout;
    let problem = "";
    do {
      try {
        const value = await work();
        if (value) return value;
      } catch (error) {
        problem = ` (${error.message})`;
      }
      await pause(50);
    } while (Date.now() < until);
    throw new Error(`waited ${timeout} ms for ${what}${problem}`);
  }

  waitForText(text, options) {
    const shown = (wanted) => document.body.innerText.includes(wanted);
    return this.waitFor(`the text “${text}”`, () => this.evaluate(shown, text), options);
  }

  async dropFiles(paths, position = { x: 400, y: 400 }) {
    const tell = async (event, payload) =>
      window.__TAURI_INTERNALS__.invoke("plugin:event|emit_to", {
        target: { kind: "Webview", label: "main" },
        event: `tauri://drag-${event}`,
        payload,
      });
    await this.evaluate(tell, "enter", { paths, position });
    await this.evaluate(tell, "drop", { paths, position });
  }

  settled() {
    return this.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
    );
  }

  async screenshot(name) {
    await this.settled();
    const image = await this.#request("GET", `${this.#session}/screenshot`, undefined, 30_000);
    const path = name.endsWith(".png") ? resolve(name) : join(screenshotFolder, `${name}.png`);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, Buffer.from(image, "base64"));
    return path;
  }

  async resize(width, height) {
    await this.#post("/window/rect", { width, height });
    await this.settled();
  }

  problems() {
    return this.evaluate(() => window.__problems ?? []);
  }

  residentBytes() {
    return residentBytes(this.#driver.process);
  }

  kill() {
    this.#session = undefined;
    end(this.#driver.process);
  }

  async close() {
    if (this.#session) await this.#request("DELETE", this.#session, undefined, 10_000).catch(() => {});
    this.kill();
    if (this.#ownsHome) removeHome(this.home);
  }

  async #actions(actions) {
    await this.#post("/actions", { actions });
    await this.#request("DELETE", `${this.#session}/actions`, undefined, 10_000);
  }

  #post(path, body, timeout = 30_000) {
    if (!this.#session) throw new Error("the window is closed");
    return this.#request("POST", this.#session + path, body, timeout);
  }

  async #request(method, path, body, timeout) {
    const answer = await fetch(this.#driver.address + path, {
      method,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(timeout),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value?.error ?? answer.status}: ${value?.message ?? path}`);
    return value;
  }
}

function strategy(target) {
  if (typeof target === "string") return { using: "css selector", value: target };
  if (target.xpath) return { using: "xpath", value: target.xpath };
  const text = `concat("", ${target.text.split('"').map((part) => `"${part}"`).join(", '\"', ")})`;
  const shows = `contains(normalize-space(.), ${text})`;
  return { using: "xpath", value: `//body//*[not(self::script)][${shows}][not(.//*[${shows}])]` };
}

const describe = (target) => (typeof target === "string" ? target : JSON.stringify(target));
const centre = ({ x, y, width, height }) => ({ x: Math.round(x + width / 2), y: Math.round(y + height / 2) });
