import { expect, it } from "vitest";
import { matching, type Command } from "./commands";

const command = (id: string, title: string, keywords = ""): Command => ({
  id,
  group: "画面",
  title,
  keywords,
  run: () => {},
});
const commands = [
  command("cockpit", "驾驶舱", "cockpit"),
  command("risks", "风险与变更", "risks"),
  command("new", "新建风险"),
];
const ids = (query: string) => matching(commands, query).map((found) => found.id);

it("offers everything before anything is typed", () => expect(ids(" ")).toEqual(["cockpit", "risks", "new"]));

it("puts titles that begin with the query first", () => expect(ids("风险")).toEqual(["risks", "new"]));

it("finds by other words, in any case and order", () => {
  expect(ids("COCKPIT 画面")).toEqual(["cockpit"]);
  expect(ids("预算")).toEqual([]);
});
