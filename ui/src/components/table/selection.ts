import { useState } from "react";

interface Options {
  count: number;
  onCopy: (from: number, to: number) => void;
  onOpen: (index: number) => void;
  onMove: (index: number) => void;
}

/** The active row and the block of rows selected from it, moved by keyboard and mouse. */
export function useSelection({ count, onCopy, onOpen, onMove }: Options) {
  const [range, setRange] = useState({ anchor: -1, active: -1 });
  const from = Math.min(range.anchor, range.active);
  const to = Math.min(Math.max(range.anchor, range.active), count - 1);

  const pick = (index: number, extend: boolean) =>
    setRange((now) => ({ anchor: extend && now.anchor >= 0 ? now.anchor : index, active: index }));

  const move = (index: number, extend: boolean) => {
    if (count === 0) return;
    const next = Math.max(0, Math.min(count - 1, index));
    pick(next, extend);
    onMove(next);
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === "c") {
      if (window.getSelection()?.toString()) return;
      event.preventDefault();
      if (count > 0) onCopy(from >= 0 && to > from ? from : 0, from >= 0 && to > from ? to : count - 1);
      return;
    }
    if (command && event.key.toLowerCase() === "a") {
      event.preventDefault();
      setRange({ anchor: 0, active: count - 1 });
      return;
    }
    const target: Record<string, number> = {
      ArrowDown: range.active + 1,
      ArrowUp: range.active - 1,
      PageDown: range.active + 15,
      PageUp: range.active - 15,
      Home: 0,
      End: count - 1,
    };
    const next = target[event.key];
    if (event.target !== event.currentTarget) return;
    if (next !== undefined) {
      event.preventDefault();
      move(next, event.shiftKey);
    } else if (event.key === "Enter" && range.active >= 0) {
      event.preventDefault();
      onOpen(range.active);
    }
  };

  return {
    active: range.active < count ? range.active : -1,
    has: (index: number) => from >= 0 && index >= from && index <= to,
    pick,
    onKeyDown,
  };
}
