import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { RecordView } from "@/bindings";
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

it("counts the risks of a cell and picks it", async () => {
  const pick = vi.fn();
  render(<RiskMatrix side="inherent" risks={[graded, once]} picked={null} onPick={pick} />);
  await userEvent.click(screen.getByRole("button", { name: "概率 4，影响 5：2 个风险" }));
  expect(pick).toHaveBeenCalledWith({ probability: 4, impact: 5 });
});
