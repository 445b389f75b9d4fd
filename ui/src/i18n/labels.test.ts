/** Every kind of record, field and code that the Rust side declares has words. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { translator } from "./index";
import { choiceLabel, entityLabel, fieldLabel } from "./labels";

const RUST = join(__dirname, "..", "..", "..", "src-tauri", "crates", "portfolio", "src");
const source = existsSync(RUST)
  ? readdirSync(RUST)
      .filter((name) => name.endsWith(".rs"))
      .map((name) => readFileSync(join(RUST, name), "utf8").replace(/\/\/[/!].*/g, ""))
      .join("\n")
  : "";

const block = (macro: string) =>
  new RegExp(`${macro}! \\{\\s*(\\w+) \\{([\\s\\S]*?)\\n    \\}\\s*\\n\\}`, "g");
const codes = new Map(
  [...source.matchAll(block("choices"))].map((m) => [
    m[1]!,
    [...m[2]!.matchAll(/= "([^"]+)"/g)].map((c) => c[1]!),
  ]),
);
const entities = new Map([...source.matchAll(/^ {4}(\w+) = "(\w+)",/gm)].map((m) => [m[1]!, m[2]!]));
const fields = [...source.matchAll(block("record"))].flatMap(([, struct, body]) =>
  [...body!.matchAll(/(\w+): [^=\n]+ = (\w+)(?:\((\w+)::)?/g)].map((m) => ({
    entity: entities.get(struct!)!,
    name: m[1]!,
    codes: m[2] === "Choice" ? (codes.get(m[3]!) ?? []) : [],
  })),
);
const t = translator("zh-CN");

it("finds the declarations", () => {
  expect(entities.size).toBeGreaterThan(20);
  expect(fields.length).toBeGreaterThan(200);
});

it("names every kind", () => {
  expect([...entities.values()].filter((entity) => entityLabel(t, entity) === entity)).toEqual([]);
});

it("names every field", () => {
  const unnamed = fields.filter(({ entity, name }) => fieldLabel(t, entity, name) === name);
  expect(unnamed.map(({ entity, name }) => `${entity}.${name}`)).toEqual([]);
});

it("names every code", () => {
  const unnamed = fields.flatMap(({ entity, name, codes }) =>
    codes
      .filter((code) => choiceLabel(t, entity, name, code) === code)
      .map((code) => `${entity}.${name}.${code}`),
  );
  expect(unnamed).toEqual([]);
});
