import { App } from "antd";
import type { ApiError, Changed } from "@/bindings";
import { useProblemText, useWrite, type Answer } from "@/platform";

interface Told {
  /** How long the message stays; the usual time where it is left out. */
  seconds?: number;
  testId?: string;
}

/** Writes; why it was refused is said in a message. Answers what was done, or nothing. */
export function useAttempt({ seconds, testId }: Told = {}): (
  answer: Promise<Answer<Changed, ApiError>>,
) => Promise<Changed | null> {
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  return async (answer) => {
    try {
      return await write(answer);
    } catch (error) {
      const content = <span data-testid={testId}>{wordsOf(error)}</span>;
      void message.error({ content, ...(seconds && { duration: seconds }) });
      return null;
    }
  };
}
