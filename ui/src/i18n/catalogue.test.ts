/** Both catalogues complete, every key used, no words for people outside them. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { en } from "./en";
import { zhCN } from "./zh-CN";

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

const SRC = join(__dirname, "..");
const sources = files(SRC)
  .map((path) => path.slice(SRC.length + 1).replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path) && !/^(i18n|bindings)\/|\.test\.tsx?$|test-setup/.test(path))
  .map((path) => ({ path, text: stripComments(readFileSync(join(SRC, path), "utf8")) }));

function stripComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'])\/\/.*$/gm, "$1");
}

const flat = (catalogue: Record<string, Record<string, string>>) =>
  Object.entries(catalogue).flatMap(([file, words]) =>
    Object.entries(words).map(([key, text]) => [`${file}.${key}`, text] as const),
  );
const chinese = flat(zhCN);
const english = new Map(flat(en as Record<string, Record<string, string>>));

it("has the same keys in both languages, none empty", () => {
  expect([...english.keys()].sort()).toEqual(chinese.map(([key]) => key).sort());
  expect([...chinese, ...english].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
});

it("names the same values in both languages", () => {
  const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();
  const differing = chinese.filter(
    ([key, text]) => String(values(text)) !== String(values(english.get(key) ?? "")),
  );
  expect(differing.map(([key]) => key)).toEqual([]);
});

/** Where a language is called by its own name. */
const OWN_NAME = new Set(["shell.languageMark", "shell.otherLanguage", "settings.languageZh"]);

it("is English in English", () => {
  const stray = [...english].filter(([key, text]) => /[\u4e00-\u9fff]/.test(text) && !OWN_NAME.has(key));
  expect(stray.map(([key]) => key)).toEqual([]);
});

/** Looked up by codes that arrive over the wire; `labels.test.ts` and the problem table cover them. */
const BY_CODE =
  /^(choice|entity|error|errorReason|field|notice|ruleNotice|operation|readOnly|light|decision|happening|finding|kpi\w*|holiday|term|costRow|raciFinding|closureBlocker|closureRule|import(?:Error|Limit|Kind|Finding|Loss|Reason|Doubt|Field)|scheduleCheck|evidenceWhy)\./;

it("has no key that nothing uses", () => {
  const all = sources.map((source) => source.text).join("\n");
  const literal = new Set([...all.matchAll(/["'`]([a-z]\w*\.\w+)["'`]/gi)].map((m) => m[1]));
  const prefixes = [...all.matchAll(/`([a-z]\w*\.\w*)\$\{/gi)].map((m) => m[1]!);
  const words = [...all.matchAll(/`([a-z]\w*_)\$\{/gi)].map((m) => m[1]!);
  const built = (key: string) => words.some((word) => key.split(".")[1]!.startsWith(word));
  const unused = chinese
    .map(([key]) => key)
    .filter(
      (key) =>
        !literal.has(key) &&
        !BY_CODE.test(key) &&
        !built(key) &&
        !prefixes.some((prefix) => !prefix.endsWith(".") && key.startsWith(prefix)),
    );
  expect(unused).toEqual([]);
});

it("keeps Chinese words in the catalogues", () => {
  const strays = sources
    .filter(({ path }) => path.endsWith(".tsx"))
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((line, i) => (/[\u4e00-\u9fff]/.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [])),
    );
  expect(strays).toEqual([]);
});

it("keeps English words in the catalogues", () => {
  const jsxText = />\s*([A-Za-z][A-Za-z ,.'’-]{2,})\s*<\//;
  const attribute =
    /\s(?:title|placeholder|label|aria-label|alt|description|okText|cancelText)="([^"]*[A-Za-z]{2,}[^"]*)"/;
  const strays = sources
    .filter(({ path }) => path.endsWith(".tsx"))
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((line, i) =>
          jsxText.test(line) || attribute.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [],
        ),
    );
  expect(strays).toEqual([]);
});
