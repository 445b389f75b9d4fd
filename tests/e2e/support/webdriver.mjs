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
//   click · doubleClick · rightClick · hover · drag(from, to | {dx, dy}) · dragFrom({x, y}, {x, y})
//   choose(target, option)    opens a drop-down list and picks the entry that shows this text
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
import { webKitDriver } from "./processes.mjs";
import { Window } from "./window.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const TARGET = resolve(process.env.PMO_TARGET_DIR ?? process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"));
const APPLICATION = process.env.PMO_APP ?? join(TARGET, "debug", "pmo-desk");

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
      if (!options.home) removeHome(window.home);
    }
  });
}

/** An empty folder for one or more windows in a row; remove it with removeHome. */
export const newHome = () => mkdtempSync(join(tmpdir(), "pmo-desk-e2e-"));
export const removeHome = (home) => rmSync(home, { recursive: true, force: true, maxRetries: 5 });

/** Opens the application and waits for its first page; the caller closes the window and removes its home. */
export async function openWindow(options = {}) {
  const home = options.home ?? newHome();
  const driver = await webKitDriver(environment(home, options));
  const window = new Window(driver, home, screenshotFolder);
  try {
    await Promise.race([window.start(APPLICATION, options.args ?? []), driver.panicked]);
    if (options.size) await window.resize(...options.size);
    return window;
  } catch (error) {
    const { message } = error;
    await window.close();
    if (!options.home) removeHome(home);
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
