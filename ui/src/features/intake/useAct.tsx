import { App } from "antd";
import type { Changed } from "@/bindings";
import { useProblemText, useWrite, type Answer } from "@/platform";
import type { ApiError } from "@/bindings";

/** Carries out a write; what stands against it is said in a message. Answers what was done, or nothing. */
export function useAct(): (answer: Promise<Answer<Changed, ApiError>>) => Promise<Changed | null> {
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  return async (answer) => {
    try {
      return await write(answer);
    } catch (error) {
      void message.error({
        content: <span data-testid="intake-refusal">{wordsOf(error)}</span>,
        duration: 8,
      });
      return null;
    }
  };
}
