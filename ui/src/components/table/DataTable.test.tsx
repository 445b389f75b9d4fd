import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "antd";
import { beforeEach, expect, it, vi } from "vitest";
import { DataTable } from "./DataTable";
import type { Column } from "./rows";

const copied = vi.hoisted(() => ({ text: "" }));
vi.mock("./copy", () => ({ copyText: (text: string) => (copied.text = text) }));

interface Row {
  id: string;
  name: string;
  days: number;
}
const rows: Row[] = Array.from({ length: 500 }, (_, i) => ({
  id: `r${i}`,
  name: `任务 ${i}`,
  days: 500 - i,
}));
const columns: Column<Row>[] = [
  { id: "name", title: "名称", width: 200, value: (row) => row.name },
  { id: "days", title: "天数", width: 80, align: "right", value: (row) => row.days },
];

function show(onOpen?: (row: Row) => void) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <App>
        <DataTable label="任务" columns={columns} rows={rows} rowKey={(row) => row.id} onOpen={onOpen} />
      </App>
    </QueryClientProvider>,
  );
  return screen.getByRole("grid", { name: "任务" });
}

beforeEach(() => {
  copied.text = "";
  // jsdom lays nothing out: give the scroller a height, so that there is something in sight.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(900);
});

it("draws only the rows in sight and says how many there are", () => {
  const grid = show();
  expect(grid.getAttribute("aria-rowcount")).toBe("501");
  const drawn = within(grid).getAllByRole("row").length;
  expect(drawn).toBeGreaterThan(10);
  expect(drawn).toBeLessThan(60);
});

it("sorts by a header and says so", async () => {
  const grid = show();
  await userEvent.click(screen.getByTestId("sort-days"));
  expect(screen.getByRole("columnheader", { name: /天数/ }).getAttribute("aria-sort")).toBe("ascending");
  expect(within(grid).getAllByRole("row")[1]?.textContent).toContain("任务 499");
});

it("copies the chosen rows with headers, all of them when fewer than two are chosen", () => {
  const grid = show();
  grid.focus();
  fireEvent.keyDown(grid, { key: "ArrowDown" });
  fireEvent.keyDown(grid, { key: "ArrowDown", shiftKey: true });
  fireEvent.keyDown(grid, { key: "c", ctrlKey: true });
  expect(copied.text).toBe("名称\t天数\r\n任务 0\t500\r\n任务 1\t499");
  fireEvent.keyDown(grid, { key: "ArrowDown" });
  fireEvent.keyDown(grid, { key: "c", metaKey: true });
  expect(copied.text.split("\r\n")).toHaveLength(501);
});

it("opens the active row with Enter", () => {
  const onOpen = vi.fn();
  const grid = show(onOpen);
  fireEvent.keyDown(grid, { key: "End" });
  fireEvent.keyDown(grid, { key: "Enter" });
  expect(onOpen).toHaveBeenCalledWith(rows[499]);
});

it("searches what is shown", async () => {
  const grid = show();
  await userEvent.type(screen.getByTestId("data-table-search"), "任务 49");
  expect(grid.getAttribute("aria-rowcount")).toBe("12");
});
