import { describe, expect, it, vi } from "vitest";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { LanguageProvider } from "@/i18n/LanguageProvider";
import { LinkPopover } from "./LinkPopover";
import type { GanttDependency, GanttEdits } from "./types";

const dependency: GanttDependency = { id: "d", from: "a", to: "b", kind: "FS", lag: "+2d", critical: false };

function popover(edits: GanttEdits | undefined) {
  const onClose = vi.fn();
  render(
    <LanguageProvider language="en" onChange={() => {}}>
      <LinkPopover
        at={{ id: "d", x: 10, y: 10 }}
        dependency={dependency}
        from="Design"
        to="Build"
        edits={edits}
        onClose={onClose}
      />
    </LanguageProvider>,
  );
  return onClose;
}

describe("a dependency that was clicked", () => {
  it("tells its ends, and a new lag is set when the field is left", async () => {
    const relink = vi.fn(async () => null);
    popover({ relink, disconnect: vi.fn() });
    expect(screen.getByTestId("link-popover").textContent).toMatch(/Design.*Build/);
    const lag = screen.getByLabelText("Lag");
    fireEvent.blur(lag);
    expect(relink, "nothing changed").not.toHaveBeenCalled();
    fireEvent.change(lag, { target: { value: "-1d" } });
    fireEvent.blur(lag);
    await waitFor(() => expect(relink).toHaveBeenCalledWith("d", "FS", "-1d"));
  });

  it("says why a change was refused", async () => {
    popover({ relink: async () => "That would be a circle" });
    const lag = screen.getByLabelText("Lag");
    fireEvent.change(lag, { target: { value: "x" } });
    fireEvent.blur(lag);
    expect(await screen.findByText("That would be a circle")).toBeTruthy();
  });

  it("is deleted, and cannot be changed where nothing may be", () => {
    const disconnect = vi.fn();
    const onClose = popover({ relink: vi.fn(), disconnect });
    fireEvent.click(screen.getByTestId("link-remove"));
    expect(disconnect).toHaveBeenCalledWith("d");
    expect(onClose).toHaveBeenCalled();
  });

  it("is only shown in a locked plan", () => {
    popover(undefined);
    expect(screen.getByLabelText("Lag")).toHaveProperty("disabled", true);
    expect(screen.queryByTestId("link-remove")).toBeNull();
  });
});
