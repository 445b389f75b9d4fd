import { useCallback, useState } from "react";
import { commands, type ApiError, type FileState, type NewPortfolio, type OpenMode } from "@/bindings";
import { call } from "./call";
import { useFileChange } from "./data";
import { pickNewPortfolio, pickPortfolio } from "./dialogs";
import { problemCode, problemPath } from "./problem";

/** A file that could not be opened, why, and whether it can still be read. */
export interface OpenProblem {
  error: unknown;
  path: string;
  readOnlyHelps: boolean;
}

/** Opening, making and closing portfolio files, from wherever it is asked. */
export interface FileActions {
  busy: boolean;
  /** What went wrong last, with the file it was about. */
  problem: OpenProblem | null;
  open: (path: string, mode?: OpenMode) => Promise<void>;
  choose: () => Promise<void>;
  /** Answers whether a portfolio was made. */
  create: (kind: NewPortfolio, name: string) => Promise<boolean>;
  close: () => Promise<void>;
  dismiss: () => void;
}

const READ_ONLY_HELPS = new Set<ApiError["code"]>(["in_use", "newer_version", "read_only"]);

/** The problem of a file; the one asked for at start is known only by what the error says. */
export function openProblem(error: unknown, path = problemPath(error)): OpenProblem {
  const code = problemCode(error);
  return { error, path, readOnlyHelps: path !== "" && code !== null && READ_ONLY_HELPS.has(code) };
}

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
        setProblem(openProblem(error, path));
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
