// One window of the running application, as WebDriver sees it. How it is opened and what its functions promise is
// written at the top of webdriver.mjs; which processes stand behind it is in processes.mjs.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chord, pointer } from "./actions.mjs";
import { end, pause, residentBytes } from "./processes.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const WAIT = 10_000;

export class Window {
  #driver;
  #session;
  #pictures;

  constructor(driver, home, pictures) {
    this.#driver = driver;
    this.home = home;
    this.#pictures = pictures;
  }

  async start(binary, args) {
    const browser = { "webkitgtk:browserOptions": { binary, args } };
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

  /** Waited for until it stands still and nothing covers it, such as a dialog that closes. */
  async click(target) {
    const attempt = async () => {
      const element = await this.find(target);
      const cover = await this.evaluate(whatCovers, element);
      if (cover) throw new Error(cover);
      await this.#post(`/element/${element[ELEMENT]}/click`, {});
      return true;
    };
    await this.waitFor(`a click on ${describe(target)}`, attempt);
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

  /** Drags between two points of the page. */
  async dragFrom(start, stop) {
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

  async choose(target, option) {
    await this.click(target);
    const shown = ".ant-select-dropdown:not(.ant-select-dropdown-hidden)";
    const items = () => this.findAll(`${shown} .ant-select-item-option`);
    const matching = async () => {
      for (const item of await items()) if ((await this.text(item)).includes(option)) return item;
    };
    await this.click(await this.waitFor(`the option “${option}”`, matching));
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
    const path = name.endsWith(".png") ? resolve(name) : join(this.#pictures, `${name}.png`);
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

/** In the page: what keeps a click from an element, its own movement or another element; nothing when it can be met. */
async function whatCovers(node) {
  node.scrollIntoView({ block: "nearest", inline: "nearest" });
  const place = () => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2, width, height };
  };
  const before = place();
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const now = place();
  if (JSON.stringify(now) !== JSON.stringify(before)) return "it moves";
  const met = document.elementFromPoint(now.x, now.y);
  return met === null || node.contains(met) || met.contains(node) ? "" : `under ${met.outerHTML.slice(0, 200)}`;
}
