import type { Reason } from "@/bindings";

/** What rules want to say about a write, on its way to whoever shows it. */
type Listener = (notice: Reason) => void;

const listeners = new Set<Listener>();

export function announce(notice: Reason): void {
  for (const listener of listeners) listener(notice);
}

export function onNotice(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
