/** What a command of the generated bindings answers. */
export type Answer<T, E> = { status: "ok"; data: T } | { status: "error"; error: E };

/** A command said no: the closed error it answered, to be worded by the UI's one table of errors. */
export class CommandFailure<E = unknown> extends Error {
  constructor(readonly error: E) {
    super("command failed");
    this.name = "CommandFailure";
  }
}

/** Unwraps a command's answer: its data, or a thrown `CommandFailure`. */
export async function call<T, E>(answer: Promise<Answer<T, E>>): Promise<T> {
  const settled = await answer;
  if (settled.status === "ok") return settled.data;
  throw new CommandFailure(settled.error);
}
