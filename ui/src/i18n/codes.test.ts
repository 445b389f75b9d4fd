/** Every code that the Rust side may send has words: read from its sources and from the generated bindings. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { zhCN } from "./zh-CN";

const CRATES = join(__dirname, "..", "..", "..", "src-tauri", "crates");
const BINDINGS = join(__dirname, "..", "bindings", "index.ts");

function source(...path: string[]): string {
  const file = join(CRATES, ...path);
  return existsSync(file) ? readFileSync(file, "utf8").replace(/\/\/.*$/gm, "") : "";
}

const strings = (text: string) => [...text.matchAll(/"([a-z_0-9]+)"/g)].map((match) => match[1]!);

/** The strings of `const NAME: … = &[ … ]`. */
function list(text: string, name: string): string[] {
  return strings(new RegExp(`const ${name}:[^=]*=\\s*&\\[([^\\]]*)\\]`).exec(text)?.[1] ?? "");
}

/** The codes of `choices! { Name { … } }`. */
function choices(text: string, name: string): string[] {
  return strings(new RegExp(`\\b${name} \\{([^}]*)\\}`).exec(text)?.[1] ?? "");
}

function unworded(codes: string[], file: Record<string, string>, ending = ""): string[] {
  expect(codes.length).toBeGreaterThan(0);
  return codes.filter((code) => !(code + ending in file));
}

const lists = source("portfolio", "src", "codes.rs");

it("words the checks behind KPI", () => expect(unworded(list(lists, "CHECKS"), zhCN.kpiCheck)).toEqual([]));

it("words the reasons of lights", () => expect(unworded(list(lists, "REASONS"), zhCN.light)).toEqual([]));

it("words why records are left out", () => {
  const codes = choices(source("portfolio", "src", "kpi", "measure.rs"), "Exclusion");
  expect(unworded(codes, zhCN.kpiExcluded)).toEqual([]);
});

it("names every KPI and its card", () => {
  const codes = choices(source("portfolio", "src", "kpi", "mod.rs"), "Kpi");
  for (const part of ["name", "formula", "numerator", "denominator", "window", "source"]) {
    expect(unworded(codes, zhCN.kpi, "_" + part)).toEqual([]);
  }
});

it("names the variants of KPI", () => {
  const cards = source("portfolio", "src", "kpi", "definition.rs");
  const inline = [...cards.matchAll(/variants: &\[([^\]]*)\]/g)].flatMap((match) => strings(match[1]!));
  const codes = [...inline, ...list(cards, "SUCCESS_VARIANTS"), ...list(cards, "RISK_VARIANTS")];
  expect(unworded(codes, zhCN.kpiVariant)).toEqual([]);
});

it("names every parameter of the rules", () => {
  const terms = source("portfolio", "src", "terms.rs");
  const codes = [...terms.matchAll(/^ {4}(\w+) = [\d_]+ in /gm)].map((match) => match[1]!);
  expect(unworded(codes, zhCN.term)).toEqual([]);
});

it("words why something is refused", () => {
  const codes = [
    ["risk_rules.rs", "RiskRefusal"],
    ["change_rules.rs", "ChangeRefusal"],
    ["closure_rules.rs", "ClosureRefusal"],
  ].flatMap(([file, name]) => choices(source("portfolio", "src", file!), name!));
  expect(unworded(codes, zhCN.errorReason)).toEqual([]);
});

it("words every error", () => {
  const type = /export type Code =([\s\S]*?);/.exec(
    readFileSync(BINDINGS, "utf8").replace(/\/\*[\s\S]*?\*\//g, ""),
  );
  expect(unworded(strings(type?.[1] ?? ""), zhCN.error)).toEqual([]);
});

it("words what the cockpit tells", () => {
  const lately = source("api", "src", "happenings.rs");
  const kinds = [...lately.matchAll(/(?:note|happening)\("(\w+)"/g)].map((match) => match[1]!);
  expect(unworded(kinds, zhCN.happening)).toEqual([]);
  const waiting = source("api", "src", "decisions.rs");
  const decisions = [...waiting.matchAll(/kind: "(\w+)"/g)].map((match) => match[1]!);
  expect(unworded(decisions, zhCN.decision)).toEqual([]);
});

it("words what is said about a file", () => {
  const office =
    source("api", "src", "office.rs") + source("api", "src", "file.rs") + source("api", "src", "settings.rs");
  const notices = [...office.matchAll(/reason\("(\w+)"/g)].map((match) => match[1]!);
  expect(unworded(notices, zhCN.notice)).toEqual([]);
});
