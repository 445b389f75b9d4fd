import { isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Received } from "@/bindings";

/** Reports forms that were read from the watched folder; answers the function that stops listening. */
export function onCollected(listener: (received: Received) => void): () => void {
  if (!isTauri()) return () => {};
  const stop = listen<Received>("collected", ({ payload }) => listener(payload));
  return () => void stop.then((off) => off());
}
