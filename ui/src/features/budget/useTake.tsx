import { App } from "antd";
import type { ApiError, Changed } from "@/bindings";
import { useT } from "@/i18n";
import { useProblemText, useWrite, type Answer } from "@/platform";

/** Takes a step; what stands against it is said in a dialog of that title. Answers whether it was taken. */
export function useTake(): (answer: Promise<Answer<Changed, ApiError>>, title: string) => Promise<boolean> {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { modal } = App.useApp();
  return async (answer, title) => {
    try {
      await write(answer);
      return true;
    } catch (error) {
      modal.error({
        title,
        content: <div data-testid="budget-refusal">{wordsOf(error)}</div>,
        okText: t("common.close"),
      });
      return false;
    }
  };
}
