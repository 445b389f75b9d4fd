import { useEffect, useRef } from "react";

interface Actions {
  find(): void;
  help(): void;
  /** The grid takes the focus, or gives it to the toolbar when it has it. */
  leave(): void;
}

/** Keys of the whole plan screen, wherever the focus is; a dialog above it keeps its own. */
export function usePlanKeys(actions: Actions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const into = event.target instanceof HTMLElement ? event.target : null;
      if (event.defaultPrevented || into?.closest(".ant-modal")) return;
      const control = event.ctrlKey || event.metaKey;
      if (control && event.key.toLowerCase() === "f") latest.current.find();
      else if (event.key === "F6") latest.current.leave();
      else if (event.key === "F1") latest.current.help();
      else if (event.key === "?" && !into?.closest("input, textarea, [contenteditable=true]"))
        latest.current.help();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
