/** Asks for the import dialog from anywhere: a drop on the window, the start screen, a menu. Whoever shows it listens. */
type Listener = (paths: string[]) => void;

const listeners = new Set<Listener>();
/** Asked for before the dialog was there: it gets this as soon as it listens. */
let waiting: string[] | null = null;

/** Without paths, the dialog lets the person choose files. */
export function requestImport(paths: string[] = []): void {
  if (listeners.size === 0) waiting = paths;
  for (const listener of listeners) listener(paths);
}

export function onImportRequest(listener: Listener): () => void {
  listeners.add(listener);
  if (waiting) {
    const paths = waiting;
    waiting = null;
    listener(paths);
  }
  return () => listeners.delete(listener);
}
