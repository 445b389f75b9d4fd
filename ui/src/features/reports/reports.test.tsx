/** Months, the preview as the workbook holds it, freezing, and the way to the exported file. */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { PeriodList, ReportCell, ReportPreview, SentenceView, SummaryView } from "@/bindings";
import { showAt, written } from "@/test-door";
import { gridRow } from "./grid";

const open = { id: null, revision: 0, frozenOn: null, frozenBy: "", reason: "", digest: "" };
const periods: PeriodList = {
  asOf: "2026-10-31",
  months: [
    { month: "2026-10", dataDate: "2026-10-31", ...open },
    {
      month: "2026-09",
      dataDate: "2026-09-30",
      id: "p1",
      revision: 2,
      frozenOn: "2026-10-02",
      frozenBy: "林主任",
      reason: "更正成本",
      digest: "abcdef0123456789",
    },
  ],
};
const cell = (column: number, text: string, role: string, more: Partial<ReportCell> = {}): ReportCell => ({
  column,
  text,
  role,
  tone: null,
  number: false,
  ...more,
});
const preview: ReportPreview = {
  month: "2026-10",
  frozen: false,
  digest: "",
  dataDate: "2026-10-31",
  sheets: [
    { title: "封面", rows: [[cell(0, "管理月报", "title")]] },
    {
      title: "项目状态",
      rows: [
        [cell(0, "编号", "header"), cell(2, "状态", "header")],
        [
          cell(0, "P-001", "body"),
          cell(2, "红", "body", { tone: "red" }),
          cell(3, "12.50", "body", { number: true }),
        ],
      ],
    },
  ],
};
const nothing = { figures: [], digest: "", dataDate: "2026-10-31", missing: "" };
const answers = { periods, report_preview: preview };

it("lays a row's cells where their columns are", () => {
  const row = gridRow([cell(3, "x", "body"), cell(1, "t", "section")], 5);
  expect(row.map((place) => [place.cell?.text ?? null, place.span])).toEqual([
    [null, 1],
    ["t", 2],
    ["x", 1],
    [null, 1],
  ]);
});

it("lists months and shows the sheets with tones and figures", async () => {
  showAt("/reports", answers);
  expect((await screen.findByTestId("month-2026-09")).textContent).toContain("第 2 版");
  await userEvent.click(await screen.findByTestId("sheet-1"));
  const sheet = await screen.findByTestId("report-sheet");
  expect(sheet.querySelector(".tone-red")?.textContent).toBe("红");
  expect(sheet.querySelector("td.num")?.textContent).toBe("12.50");
});

it("freezes the month as of the data date", async () => {
  const asked = showAt("/reports", { ...answers, freeze_month: written });
  await userEvent.click(await screen.findByTestId("action-freeze"));
  await userEvent.click(await screen.findByTestId("action-confirm-freeze"));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("freeze_month", {
      month: "2026-10",
      dataDate: "2026-10-31",
      reason: "",
    }),
  );
});

it("asks for a reason before a month is frozen again", async () => {
  showAt("/reports", answers);
  await userEvent.click(await screen.findByTestId("month-2026-09"));
  expect((await screen.findByTestId("digest")).textContent).toContain("abcdef012345");
  await userEvent.click(screen.getByTestId("action-freeze"));
  const go = await screen.findByTestId<HTMLButtonElement>("action-confirm-freeze");
  expect(go.disabled).toBe(true);
  await userEvent.type(screen.getByTestId("input-freeze-reason"), "更正");
  expect(go.disabled).toBe(false);
});

it("exports in the chosen language and offers the file; a failure is said", async () => {
  let fail = false;
  const asked = showAt("/reports", {
    ...answers,
    pick_save_path: "/x/月报.xlsx",
    export_document: () => {
      if (fail) throw { code: "target_locked", context: { path: "/x/月报.xlsx" } };
      return { ...nothing, files: [{ path: "/x/月报.xlsx", bytes: 40960 }] };
    },
    open_exported: null,
  });
  await userEvent.click(await screen.findByTestId("action-export-report"));
  expect((await screen.findByTestId("exported")).textContent).toContain("/x/月报.xlsx（40 KB）");
  await userEvent.click(screen.getByTestId("action-open-exported"));
  expect(asked).toHaveBeenCalledWith("open_exported", { path: "/x/月报.xlsx" });
  fail = true;
  await userEvent.click(screen.getByTestId("action-export-report"));
  expect((await screen.findByTestId("export-problem")).textContent).toContain("正被其他程序");
});

it("writes the whole pack into a folder, for whom and as what was chosen", async () => {
  const asked = showAt("/reports", {
    ...answers,
    pick_folder: "/x",
    export_pack: {
      ...nothing,
      files: [
        { path: "/x/PMO月报-2026-10.xlsx", bytes: 1 },
        { path: "/x/PMO月报-2026-10.pptx", bytes: 1 },
      ],
      missing: "𠮷",
    },
  });
  await userEvent.click(await screen.findByTestId("action-export-pack"));
  const told = await screen.findByTestId("exported");
  expect(told.textContent).toContain("PMO月报-2026-10.pptx");
  expect(told.textContent).toContain("𠮷");
  const order = {
    month: "2026-10",
    language: "zh-CN",
    audience: "executive",
    edition: "month",
    formats: [],
    paper: "a4",
  };
  expect(asked).toHaveBeenCalledWith("export_pack", { order, folder: "/x" });
  await userEvent.click(screen.getByTestId("action-order-pack"));
  await userEvent.click(await screen.findByText("全员：不含金额、姓名和个人填写的说明"));
  expect((await screen.findByTestId<HTMLButtonElement>("pack-xlsx")).disabled).toBe(true);
  await userEvent.click(screen.getByText("A3"));
  await userEvent.click(screen.getByTestId("action-confirm-pack"));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("export_pack", {
      order: { ...order, audience: "public", paper: "a3" },
      folder: "/x",
    }),
  );
});

const sentence = (topic: string, more: Partial<SentenceView> = {}): SentenceView => ({
  topic,
  text: "未关闭风险 3 项。",
  draft: "未关闭风险 3 项。",
  edited: false,
  kpis: [],
  records: [{ entity: "risk", id: "r1", project: "p", code: "R-1", name: "供应商延期" }],
  ...more,
});
const summaryOf = (frozen: boolean, sentences: SentenceView[]): SummaryView => ({
  month: "2026-10",
  frozen,
  compared: null,
  sentences,
});

it("rewrites a sentence of the summary, and goes back to the draft", async () => {
  const edited = sentence("money", { text: "资金可控。", edited: true });
  const asked = showAt("/reports", {
    ...answers,
    report_summary: summaryOf(false, [sentence("risks"), edited]),
    edit_summary: { ...written, stale: ["reports"] },
  });
  await userEvent.click(await screen.findByTestId("tab-summary"));
  await userEvent.click(await screen.findByTestId("action-edit-risks"));
  const words = screen.getByTestId("input-sentence-risks");
  fireEvent.change(words, { target: { value: "一项重大风险。" } });
  await userEvent.click(screen.getByTestId("action-save-sentence"));
  const edit = { month: "2026-10", language: "zh-CN", reason: "" };
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("edit_summary", {
      edit: { ...edit, topic: "risks", text: "一项重大风险。" },
    }),
  );
  expect(screen.getByTestId("edited-money").textContent).toBe("已改写");
  expect(screen.getByTestId("sentence-money").textContent).toContain("原稿：未关闭风险 3 项。");
  await userEvent.click(screen.getByTestId("action-draft-money"));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("edit_summary", { edit: { ...edit, topic: "money", text: null } }),
  );
  await userEvent.click(screen.getByTestId("evidence-risks"));
  expect((await screen.findByTestId("record-list")).textContent).toContain("供应商延期");
});

it("asks why the summary of a frozen month is changed", async () => {
  const asked = showAt("/reports", {
    ...answers,
    report_summary: summaryOf(true, [sentence("risks")]),
    edit_summary: { ...written, stale: ["reports"] },
  });
  await userEvent.click(await screen.findByTestId("tab-summary"));
  await userEvent.click(await screen.findByTestId("action-omit-risks"));
  const go = await screen.findByTestId<HTMLButtonElement>("action-confirm-reason");
  expect(go.disabled).toBe(true);
  fireEvent.change(screen.getByTestId("input-summary-reason"), { target: { value: "董事会要求" } });
  await userEvent.click(go);
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("edit_summary", {
      edit: { month: "2026-10", language: "zh-CN", topic: "risks", text: "", reason: "董事会要求" },
    }),
  );
});
