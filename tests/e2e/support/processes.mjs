// The processes a window test needs: a virtual display (Xvfb), WebKit's own driver, and their end.
// It knows no WebDriver commands; those are in webdriver.mjs.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { constants } from "node:os";

const SCREEN = "1920x1200x24";
const running = new Set();
let display;

/** Starts a program in a process group of its own, so that its children end with it. */
function start(program, args, options) {
  const child = spawn(program, args, { detached: true, ...options });
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/** Ends a process and all its children; the signal says how politely. */
export function end(child, signal = "SIGKILL") {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has already ended.
  }
}

/** The virtual display of this test process, started at the first call: ":1", for example. */
export function virtualDisplay() {
  display ??= new Promise((resolve, reject) => {
    const args = ["-displayfd", "3", "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"];
    const server = start("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    server.once("error", () => reject(new Error("Xvfb is missing: cargo xtask setup installs it")));
    server.once("exit", (code) => reject(new Error(`Xvfb ended at once (${code})`)));
    server.stdio[3].once("data", (number) => {
      // From here on the display must not keep this process alive.
      server.unref();
      server.stdio[3].unref();
      resolve(`:${String(number).trim()}`);
    });
  });
  return display;
}

/** Starts WebKitWebDriver on a free port; the application inherits the environment given here. */
export async function webKitDriver(environment) {
  const port = await freePort();
  const driver = start("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...environment, TAURI_WEBVIEW_AUTOMATION: "true", DISPLAY: await virtualDisplay() },
  });
  let log = "";
  const panicked = new Promise((_, reject) => {
    const keep = (text) => {
      log = (log + text).slice(-20_000);
      if (log.includes("panicked at")) setTimeout(reject, 200, new Error("the application panicked"));
    };
    for (const stream of [driver.stdout, driver.stderr]) stream.on("data", keep);
  });
  // Whoever waits for the window hears of it; afterwards a panic shows in what the window does.
  panicked.catch(() => {});
  const missing = new Promise((_, reject) => {
    driver.once("error", () => reject(new Error("WebKitWebDriver is missing: cargo xtask setup installs it")));
  });
  const address = `http://127.0.0.1:${port}`;
  await Promise.race([answering(address), missing]);
  return { address, process: driver, panicked, log: () => log };
}

async function answering(address) {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    try {
      await fetch(`${address}/status`, { signal: AbortSignal.timeout(1000) });
      return;
    } catch {
      await pause(50);
    }
  }
  throw new Error("WebKitWebDriver did not answer within 20 s");
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Memory of every process of the group, in bytes, shared pages counted once: the application, its web processes. */
export function residentBytes(child) {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return processes.reduce((sum, number) => sum + (inGroup(number, child.pid) ? proportionalBytes(number) : 0), 0);
}

/** Whether a process belongs to the driver's group, the driver itself excepted. */
function inGroup(number, leader) {
  const [, afterName] = contents(`/proc/${number}/stat`).split(") ");
  return Number(number) !== leader && Number(afterName?.split(" ")[2]) === leader;
}

function proportionalBytes(number) {
  const [, kilobytes] = contents(`/proc/${number}/smaps_rollup`).match(/^Pss:\s+(\d+)/m) ?? [];
  return Number(kilobytes ?? 0) * 1024;
}

/** A file's text; nothing when the process has ended meanwhile. */
function contents(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

process.once("exit", () => running.forEach((child) => end(child)));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
