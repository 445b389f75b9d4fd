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

/** The codes of an enum's variants: their names in snake case, as they cross the wire. */
function variants(text: string, name: string): string[] {
  const body = new RegExp(`pub enum ${name} \\{([\\s\\S]*?)\\n\\}`).exec(text)?.[1] ?? "";
  return [...body.matchAll(/^ {4}([A-Z]\w*)/gm)].map((match) =>
    match[1]!.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => "_" + letter).toLowerCase(),
  );
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
  const thresholds = source("portfolio", "src", "schedule_quality", "thresholds.rs");
  const codes = [...(terms + thresholds).matchAll(/^ +(\w+) = [\d_]+ in /gm)].map((match) => match[1]!);
  expect(codes.length).toBeGreaterThan(30);
  expect(unworded(codes, zhCN.term)).toEqual([]);
});

it("words the checks of schedule quality", () => {
  const module = source("portfolio", "src", "schedule_quality", "mod.rs");
  const checks = choices(module, "Check");
  expect(checks).toHaveLength(14);
  for (const part of ["name", "short", "formula", "fix", "measured"]) {
    expect(unworded(checks, zhCN.scheduleCheck, "_" + part)).toEqual([]);
  }
  const prefixed = (prefix: string, codes: string[]) => codes.map((code) => prefix + code);
  const words = zhCN.scheduleCheck;
  expect(unworded(prefixed("verdict_", choices(module, "Verdict")), words)).toEqual([]);
  expect(unworded(prefixed("why_", choices(module, "Why")), words)).toEqual([]);
});

it("words why something is refused", () => {
  const codes = [
    ["risk_rules.rs", "RiskRefusal"],
    ["change_rules.rs", "ChangeRefusal"],
    ["risk_rules/grading.rs", "Grading"],
    ["risk_matrix.rs", "MatrixRefusal"],
    ["risk_action_rules.rs", "ActionRefusal"],
    ["issue_rules.rs", "IssueRefusal"],
    ["closure_rules.rs", "ClosureRefusal"],
    ["gate_rules.rs", "GateRefusal"],
    ["quality_rules.rs", "CheckRefusal"],
    ["project_rules.rs", "StageRefusal"],
  ].flatMap(([file, name]) => choices(source("portfolio", "src", file!), name!));
  expect(unworded(codes, zhCN.errorReason)).toEqual([]);
});

it("words why an edit of a plan is refused", () => {
  const problems = source("portfolio", "src", "plan", "edit", "problem.rs");
  const texts = choices(source("portfolio", "src", "plan", "duration_text.rs"), "TextProblemCode");
  const codes = strings(/fn code[\s\S]*?\n    \}/.exec(problems)?.[0] ?? "");
  expect(codes.length).toBeGreaterThan(15);
  expect(unworded([...codes, ...texts], zhCN.errorReason)).toEqual([]);
});

it("words what a plan does not take along", () => {
  const left = source("exchange", "src", "mspdi", "write", "left.rs");
  expect(
    unworded(
      variants(left, "LeftCode").map((code) => `left_${code}`),
      zhCN.plan,
    ),
  ).toEqual([]);
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

it("words what the rules find in a responsibility matrix", () => {
  const codes = choices(source("portfolio", "src", "raci_rules.rs"), "RaciRule");
  expect(unworded(codes, zhCN.raciFinding)).toEqual([]);
});

it("words what keeps a project open and the verdicts of its review", () => {
  const rules = source("portfolio", "src", "closure_rules.rs");
  expect(unworded(choices(rules, "Blocker"), zhCN.closureBlocker)).toEqual([]);
  const verdicts = ["on_time", "budget", "quality"];
  expect(unworded(verdicts, zhCN.closureRule)).toEqual([]);
  expect(unworded(verdicts, zhCN.closureRule, "_figures")).toEqual([]);
  const steps = strings(/fn steps[\s\S]*?\n\}/.exec(source("api", "src", "closure.rs"))?.[0] ?? "");
  const words = steps.map((step) => "step_" + step).filter((key) => !(key in zhCN.closure));
  expect(words).toEqual([]);
});

it("words what a project's overview finds", () => {
  const overview = source("api", "src", "overview.rs");
  const codes = [...overview.matchAll(/(?:reason|count)\("(\w+)"/g)].map((match) => match[1]!);
  expect(unworded(codes, zhCN.finding)).toEqual([]);
});

it("words why a file cannot be read", () => {
  const errors = source("exchange", "src", "error.rs");
  expect(unworded(variants(errors, "ErrorKind"), zhCN.importError)).toEqual([]);
  expect(unworded(variants(errors, "Limit"), zhCN.importLimit)).toEqual([]);
  expect(unworded(variants(source("exchange", "src", "sniff.rs"), "Kind"), zhCN.importKind)).toEqual([]);
});

it("words what a column of issues may mean", () => {
  const fields = source("exchange", "src", "jira", "field.rs");
  const codes = [...fields.matchAll(/^ {4}[A-Z]\w* = "(\w+)"/gm)].map((match) => match[1]!);
  expect(unworded(codes, zhCN.importField)).toEqual([]);
});

it("words what a plan leaves behind and what is odd in it", () => {
  const report = source("exchange", "src", "report.rs");
  expect(unworded(variants(report, "FindingCode"), zhCN.importFinding)).toEqual([]);
  expect(unworded(variants(report, "LossReason"), zhCN.importLoss)).toEqual([]);
});

it("words the fate of every row of a table", () => {
  const preview = source("exchange", "src", "sheet", "preview.rs");
  const codes = [...variants(preview, "Reason"), ...variants(preview, "SkipReason")];
  expect(unworded(codes, zhCN.importReason)).toEqual([]);
  const mapping = source("exchange", "src", "sheet", "mapping.rs");
  expect(unworded(variants(mapping, "DoubtCode"), zhCN.importDoubt)).toEqual([]);
  const dates = source("exchange", "src", "sheet", "date.rs");
  const formats = strings(/fn code[\s\S]*?\n    \}/.exec(dates)?.[0] ?? "");
  expect(formats.length).toBeGreaterThan(5);
  expect(formats.filter((format) => !(`date_${format}` in zhCN.importing))).toEqual([]);
});

it("words why a backup was made", () => {
  const codes = strings(/fn code[\s\S]*?\n    \}/.exec(source("store", "src", "backup.rs"))?.[0] ?? "");
  const keys = codes.map((code) => "backup_" + code);
  expect(unworded(keys, zhCN.settings)).toEqual([]);
});

it("says why a record counts for a figure of the cockpit", () => {
  const text = source("api", "src", "cockpit", "evidence.rs");
  const codes = [...text.matchAll(/(?:reason|dated)\("(\w+)"/g)].map((match) => match[1]!);
  const waits = [...source("api", "src", "decisions.rs").matchAll(/kind: "(\w+)"/g)];
  const all = [...codes, ...waits.map((match) => `waits_${match[1]!}`)];
  expect(unworded(all, zhCN.evidenceWhy)).toEqual([]);
});
it("words robots, their news and why a message was not taken", () => {
  const reasons = [
    ...source("publish", "src", "answer.rs").matchAll(/Reason::\w+(?:\(number\))? => \("(\w+)"/g),
  ];
  const states = choicesOf(source("store", "src", "outbox.rs"), "PostState");
  const prefixed = (prefix: string, codes: string[]) => codes.map((code) => prefix + code);
  const kinds = choices(source("portfolio", "src", "robot.rs"), "RobotKind");
  const news = choices(source("portfolio", "src", "news_rules.rs"), "NewsKind");
  expect(reasons.length).toBeGreaterThan(10);
  for (const codes of [
    prefixed(
      "reason_",
      reasons.map((match) => match[1]!),
    ),
    prefixed("guard_", kinds),
    prefixed("urlHint_", kinds),
    prefixed("kind_", news),
    prefixed("state_", states),
  ]) {
    expect(unworded(codes, zhCN.news)).toEqual([]);
  }
  const addresses = strings(
    /fn code[\s\S]*?\n    \}/.exec(source("publish", "src", "address.rs"))?.[0] ?? "",
  );
  expect(unworded(addresses, zhCN.errorReason)).toEqual([]);
});

/** The codes of `Name::Variant => "code"`, but for what nobody is told of. */
function choicesOf(text: string, name: string): string[] {
  const pairs = [...text.matchAll(new RegExp(`${name}::\\w+ => "(\\w+)"`, "g"))];
  return pairs.map((match) => match[1]!).filter((code) => code !== "known");
}
