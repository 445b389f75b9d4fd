/** The records engine against a mocked door: list, form, history, creation, deletion, a closed project. */
import { mockIPC } from "@tauri-apps/api/mocks";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "antd";
import { beforeEach, expect, it, vi } from "vitest";
import type { RecordSchema, RecordView } from "@/bindings";
import { FILE_KEY } from "@/platform";
import { RecordsPane } from "./RecordsPane";

const schema: RecordSchema[] = [
  {
    entity: "lesson",
    fields: [
      {
        name: "kind",
        kind: { type: "choice", codes: ["best_practice", "failure"] },
        required: true,
        computed: false,
      },
      { name: "title", kind: { type: "text" }, required: true, computed: false },
      { name: "recommendation", kind: { type: "long_text" }, required: false, computed: false },
      { name: "recorded_on", kind: { type: "date" }, required: false, computed: false },
    ],
  },
];
const lesson = (id: string, title: string, more: Partial<RecordView> = {}): RecordView => ({
  id,
  entity: "lesson",
  fields: { kind: "failure", title, recommendation: "", recorded_on: "2026-03-01" },
  names: {},
  derived: {},
  locked: false,
  ...more,
});
const written = { id: null, stale: ["records"], undo: { undo: null, redo: null }, notices: [] };

let records: RecordView[];
const door = vi.fn();

function show() {
  mockIPC((command, args) => {
    door(command, args);
    const given = (args ?? {}) as Record<string, string>;
    switch (command) {
      case "schema":
        return schema;
      case "records":
        return records;
      case "history":
        return [
          {
            at: "2026-10-30T01:00:00Z",
            author: "林主任",
            operation: "set",
            reason: "委员会决议",
            field: "kind",
            old: "best_practice",
            new: "failure",
            oldName: null,
            newName: null,
          },
        ];
      case "set_field":
        records = records.map((record) =>
          record.id === given.id
            ? { ...record, fields: { ...record.fields, [given.field!]: given.value! } }
            : record,
        );
        return written;
      case "create_record":
        records = [...records, lesson("new", "新教训")];
        return { ...written, id: "new" };
      case "delete_record":
        records = records.filter((record) => record.id !== given.id);
        return written;
      default:
        throw { code: "nothing_open", context: {} };
    }
  });
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  client.setQueryData(FILE_KEY, null);
  render(
    <QueryClientProvider client={client}>
      <App>
        <RecordsPane entity="lesson" />
      </App>
    </QueryClientProvider>,
  );
}

beforeEach(() => {
  door.mockClear();
  records = [lesson("a", "接口联调太晚"), lesson("b", "分批上线", { locked: true })];
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(900);
});

it("lists records in words and saves a field of one with the reason", async () => {
  show();
  const row = await screen.findByTestId("row-a");
  expect(row.textContent).toContain("失败案例");
  await userEvent.click(row);
  const panel = await screen.findByTestId("record-panel");
  await userEvent.type(within(panel).getByTestId("input-change-reason"), "更正");
  const title = within(panel).getByLabelText(/标题/);
  await userEvent.clear(title);
  await userEvent.type(title, "联调应提前{Enter}");
  await waitFor(() => expect(screen.getByTestId("row-a").textContent).toContain("联调应提前"));
  expect(door).toHaveBeenCalledWith("set_field", {
    entity: "lesson",
    id: "a",
    field: "title",
    value: "联调应提前",
    reason: "更正",
  });
});

it("tells the history of a record in words", async () => {
  show();
  await userEvent.click(await screen.findByTestId("row-a"));
  await userEvent.click(await screen.findByTestId("tab-history"));
  const history = await screen.findByTestId("record-history");
  expect(history.textContent).toContain("林主任");
  expect(history.textContent).toContain("最佳实践 → 失败案例");
  expect(history.textContent).toContain("委员会决议");
});

it("asks only for what is required and opens what it made", async () => {
  show();
  await userEvent.click(await screen.findByTestId("action-new-lesson"));
  const form = await screen.findByTestId("record-create");
  expect(within(form).queryByTestId("field-recommendation")).toBeNull();
  const create = within(form).getByTestId<HTMLButtonElement>("action-create");
  expect(create.disabled).toBe(true);
  await userEvent.type(within(form).getByLabelText(/标题/), "新教训{Enter}");
  await waitFor(() => expect(create.disabled).toBe(false));
  await userEvent.click(create);
  expect((await screen.findByTestId("record-panel")).textContent).toContain("新教训");
});

it("deletes after asking", async () => {
  show();
  await userEvent.click(await screen.findByTestId("row-a"));
  await userEvent.click(await screen.findByTestId("action-delete"));
  await userEvent.click(await screen.findByTestId("action-confirm"));
  await waitFor(() => expect(screen.queryByTestId("row-a")).toBeNull());
});

it("shows a locked record without a way to change it", async () => {
  show();
  await userEvent.click(await screen.findByTestId("row-b"));
  const panel = await screen.findByTestId("record-panel");
  expect(panel.textContent).toContain("不可修改");
  expect(within(panel).queryByRole("textbox")).toBeNull();
  expect(within(panel).queryByTestId("action-delete")).toBeNull();
});

it("teaches the next step where there is nothing", async () => {
  records = [];
  show();
  expect((await screen.findByTestId("empty-state")).textContent).toContain("最佳实践与失败案例");
});
