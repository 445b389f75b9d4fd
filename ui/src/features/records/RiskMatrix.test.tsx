import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { MatrixView, RecordView } from "@/bindings";
import { cellOf, RiskMatrix } from "./RiskMatrix";

const risk = (fields: RecordView["fields"]): RecordView => ({
  id: "r",
  entity: "risk",
  fields,
  names: {},
  derived: {},
  locked: false,
});
const graded = risk({ probability: 4, impact: 5, residual_probability: 2, residual_impact: 3 });
const once = risk({ probability: 4, impact: 5, residual_probability: null, residual_impact: null });

it("moves a risk by its response, and leaves one where nothing was graded again", () => {
  expect(cellOf(graded, "inherent")).toEqual({ probability: 4, impact: 5 });
  expect(cellOf(graded, "residual")).toEqual({ probability: 2, impact: 3 });
  expect(cellOf(once, "residual")).toEqual({ probability: 4, impact: 5 });
});

const matrix: MatrixView = {
  size: 5,
  bands: [
    { band: "low", from: 1, to: 4 },
    { band: "medium", from: 5, to: 9 },
    { band: "high", from: 10, to: 14 },
    { band: "extreme", from: 15, to: 25 },
  ],
  majorScore: 10,
  majorImpact: 5,
  anchors: { "probability.5": "几乎必然" },
};

it("says what a grade means, as set or as usual", () => {
  render(<RiskMatrix side="inherent" risks={[]} matrix={matrix} picked={null} onPick={() => undefined} />);
  expect(screen.getByTitle("概率 几乎必然")).toBeTruthy();
  expect(screen.getByTitle("概率 50–70 %")).toBeTruthy();
});

it("counts the risks of a cell and picks it", async () => {
  const pick = vi.fn();
  render(<RiskMatrix side="inherent" risks={[graded, once]} matrix={matrix} picked={null} onPick={pick} />);
  await userEvent.click(screen.getByRole("button", { name: "概率 4，影响 5：2 个风险" }));
  expect(pick).toHaveBeenCalledWith({ probability: 4, impact: 5 });
});
