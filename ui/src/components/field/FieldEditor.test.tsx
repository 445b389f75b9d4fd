import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { FieldEditor } from "./FieldEditor";

const budget = { kind: "money", label: "预算" } as const;

it("saves once on Enter, in the units of the wire, and says so", async () => {
  const save = vi.fn().mockResolvedValue(undefined);
  render(<FieldEditor name="budget" spec={budget} value={12_000_000} onSave={save} />);
  const input = screen.getByLabelText("预算");
  await userEvent.clear(input);
  await userEvent.type(input, "15.5{Enter}");
  await userEvent.tab();
  await waitFor(() => expect(screen.getByRole("status").textContent).toContain("已保存"));
  expect(save).toHaveBeenCalledTimes(1);
  expect(save).toHaveBeenCalledWith(15_500_000);
});

it("does not save what cannot be read, and keeps the text", async () => {
  const save = vi.fn();
  render(<FieldEditor name="budget" spec={budget} value={null} onSave={save} />);
  await userEvent.type(screen.getByLabelText("预算"), "很多");
  await userEvent.tab();
  expect(screen.getByRole("alert").textContent).toContain("万元");
  expect(screen.getByLabelText<HTMLInputElement>("预算").value).toBe("很多");
  expect(save).not.toHaveBeenCalled();
});

it("takes back on Escape and saves nothing that has not changed", async () => {
  const save = vi.fn();
  render(<FieldEditor name="name" spec={{ kind: "text", label: "名称" }} value="旧" onSave={save} />);
  const input = screen.getByLabelText<HTMLInputElement>("名称");
  await userEvent.type(input, "新{Escape}");
  expect(input.value).toBe("旧");
  await userEvent.tab();
  expect(save).not.toHaveBeenCalled();
});

it("shows a refused save beneath the field", async () => {
  const save = vi.fn().mockRejectedValue(new Error("no"));
  render(
    <FieldEditor
      name="name"
      spec={{ kind: "text", label: "名称" }}
      value="旧"
      onSave={save}
      wordsOf={() => "文件只读"}
    />,
  );
  await userEvent.type(screen.getByLabelText("名称"), "新{Enter}");
  await waitFor(() => expect(screen.getByRole("alert").textContent).toBe("文件只读"));
});
