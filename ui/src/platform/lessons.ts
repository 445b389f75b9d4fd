/** Asks for the dialog that captures a lesson, from anywhere. Whoever shows it listens. */
const listeners = new Set<() => void>();

export function requestLesson(): void {
  for (const listener of listeners) listener();
}

export function onLessonRequest(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
