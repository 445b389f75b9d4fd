import { App } from "antd";
import { commands, type Changed } from "@/bindings";
import { useProblemText, useRead, useWrite } from "@/platform";

/** The gates and the checklist of a project. */
export function useGates(project: string) {
  return useRead(["records", "projects", "raci", "settings"], ["gates", project], () =>
    commands.gates(project),
  );
}

/** Writes, and says in words why it was refused. Answers whether it was done. */
export function useTry(): (written: Parameters<ReturnType<typeof useWrite>>[0]) => Promise<Changed | null> {
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  return async (written) => {
    try {
      return (await write(written)) as Changed;
    } catch (error) {
      void message.error(wordsOf(error), 6);
      return null;
    }
  };
}
