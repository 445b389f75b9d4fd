import type { KeyboardEvent } from "react";
import type { Zooming } from "./useScale";

const STEP = 1.5;

/** Ctrl+Shift+plus and minus zoom, Ctrl+0 fits the plan, Ctrl+Shift+0 what is selected. */
export function zoomKeys({ zoomBy, zoomTo }: Zooming) {
  return (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const { code, shiftKey } = event;
    if (code === "Digit0" || code === "Numpad0") zoomTo(shiftKey ? "selection" : "fit");
    else if (code === "NumpadAdd" || code === "Equal") zoomBy(STEP);
    else if (shiftKey && (code === "NumpadSubtract" || code === "Minus")) zoomBy(1 / STEP);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
