import { useCallback, useEffect, useRef, useState } from "react";
import { commands, type ImportDraft, type Progress } from "@/bindings";
import { call, onImportRequest, pickImports, problemCode, progressChannel } from "@/platform";

/** What the dialog shows of the file that is its turn. */
export type Step =
  | { kind: "reading"; progress: Progress | null }
  | { kind: "draft"; draft: ImportDraft }
  | { kind: "failed"; error: unknown };

export interface ImportQueue {
  /** The file whose turn it is; null when there is none. */
  path: string | null;
  step: Step;
  /** Its number from 1, of how many. */
  number: number;
  total: number;
  /** Lets the draft go and turns to the next file. */
  next: () => void;
  /** Stops reading the file. */
  stop: () => void;
  /** The draft was read anew. */
  redraft: (draft: ImportDraft) => void;
}

const READING: Step = { kind: "reading", progress: null };

/** Files asked for anywhere in the window, read one after another. */
export function useImportQueue(): ImportQueue {
  const [paths, setPaths] = useState<string[]>([]);
  const [place, setPlace] = useState(0);
  const [step, setStep] = useState<Step>(READING);
  const path = paths[place] ?? null;
  const draft = useRef<string | null>(null);
  draft.current = step.kind === "draft" ? step.draft.token : null;

  useEffect(
    () =>
      onImportRequest((asked) => {
        const take = (more: string[]) => setPaths((now) => [...now, ...more]);
        if (asked.length > 0) take(asked);
        else void pickImports().then(take);
      }),
    [],
  );

  const advance = useCallback(() => {
    setStep(READING);
    setPlace((now) => now + 1);
  }, []);

  useEffect(() => {
    if (path === null) return;
    let gone = false;
    const progress = progressChannel<Progress>((value) => {
      if (!gone) setStep((now) => (now.kind === "reading" ? { kind: "reading", progress: value } : now));
    });
    call(commands.openImport(path, progress)).then(
      (read) => {
        if (gone) void commands.cancelImport(read.token);
        else setStep({ kind: "draft", draft: read });
      },
      (error: unknown) => {
        if (gone) return;
        if (problemCode(error) === "cancelled") advance();
        else setStep({ kind: "failed", error });
      },
    );
    return () => {
      gone = true;
    };
  }, [path, place, advance]);

  useEffect(() => {
    if (paths.length > 0 && place >= paths.length) {
      setPaths([]);
      setPlace(0);
    }
  }, [paths, place]);

  return {
    path,
    step,
    number: place + 1,
    total: paths.length,
    next: () => {
      if (draft.current) void commands.cancelImport(draft.current);
      advance();
    },
    stop: () => void commands.stopImport(),
    redraft: (next) => setStep({ kind: "draft", draft: next }),
  };
}
