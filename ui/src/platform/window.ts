import { Channel, isTauri } from "@tauri-apps/api/core";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";

/** The window: its title, files dropped on it. What it does not do: dialogs, which are opened from Rust. */

export async function setTitle(title: string): Promise<void> {
  document.title = title;
  if (isTauri()) await getCurrentWindow().setTitle(title);
}

/** The whole screen for the page, or the window as it was. */
export async function fullScreen(whole: boolean): Promise<void> {
  if (isTauri()) await getCurrentWindow().setFullscreen(whole);
}

export type FileDrop = { kind: "over" } | { kind: "leave" } | { kind: "drop"; paths: string[] };

/** Reports files dragged over and dropped on the window; answers the function that stops listening. */
export function onFileDrop(listener: (drop: FileDrop) => void): () => void {
  if (!isTauri()) return () => {};
  const stop = getCurrentWebview().onDragDropEvent(({ payload }) => {
    if (payload.type === "drop") listener({ kind: "drop", paths: payload.paths });
    else if (payload.type === "leave") listener({ kind: "leave" });
    else if (payload.type === "enter") listener({ kind: "over" });
  });
  return () => void stop.then((off) => off());
}

/** A channel on which a long command reports its progress. */
export function progressChannel<T>(listener: (progress: T) => void): Channel<T> {
  const channel = new Channel<T>();
  channel.onmessage = listener;
  return channel;
}

/** Whether the keyboard's command key is ⌘. */
export const isMac = /mac/i.test(navigator.userAgent);
