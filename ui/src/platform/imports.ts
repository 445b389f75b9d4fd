/** Asks for the import dialog from anywhere: a drop on the window, the start screen, a menu. Whoever shows it listens. */
type Listener = (paths: string[]) => void;

const listeners = new Set<Listener>();

/** Without paths, the dialog lets the person choose files. */
export function requestImport(paths: string[] = []): void {
  for (const listener of listeners) listener(paths);
}

export function onImportRequest(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
