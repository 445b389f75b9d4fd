import { useCallback, useState } from "react";
import { commands, type ApiError, type FileState, type NewPortfolio, type OpenMode } from "@/bindings";
import { call } from "./call";
import { useFileChange } from "./data";
import { pickNewPortfolio, pickPortfolio } from "./dialogs";
import { problemCode } from "./problem";

/** Opening, making and closing portfolio files, from wherever it is asked. */
export interface FileActions {
  busy: boolean;
  /** What went wrong last, with the file it was about. */
  problem: { error: unknown; path: string; readOnlyHelps: boolean } | null;
  open: (path: string, mode?: OpenMode) => Promise<void>;
  choose: () => Promise<void>;
  /** Answers whether a portfolio was made. */
  create: (kind: NewPortfolio, name: string) => Promise<boolean>;
  close: () => Promise<void>;
  dismiss: () => void;
}

const READ_ONLY_HELPS = new Set<ApiError["code"]>(["in_use", "newer_version", "read_only"]);

export function useFileActions(): FileActions {
  const changeFile = useFileChange();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<FileActions["problem"]>(null);

  const attempt = useCallback(
    async (path: string, work: () => Promise<FileState | null>) => {
      setBusy(true);
      setProblem(null);
      try {
        changeFile(await work());
        return true;
      } catch (error) {
        const code = problemCode(error);
        setProblem({ error, path, readOnlyHelps: code !== null && READ_ONLY_HELPS.has(code) });
        return false;
      } finally {
        setBusy(false);
      }
    },
    [changeFile],
  );
  const open = useCallback(
    async (path: string, mode: OpenMode = "edit") => {
      await attempt(path, () => call(commands.openPortfolio(path, mode)));
    },
    [attempt],
  );
  return {
    busy,
    problem,
    open,
    choose: async () => {
      const path = await pickPortfolio();
      if (path) await open(path);
    },
    create: async (kind, name) => {
      const path = await pickNewPortfolio(name);
      return path !== null && (await attempt(path, () => call(commands.createPortfolio(path, kind))));
    },
    close: async () => {
      await attempt("", async () => {
        await call(commands.closePortfolio());
        return null;
      });
    },
    dismiss: () => setProblem(null),
  };
}
