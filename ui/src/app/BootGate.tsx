import { useEffect, useState, type ReactNode } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { commands, type Boot } from "@/bindings";
import { ErrorNotice } from "@/components";
import { useLanguage, type Language } from "@/i18n";
import { call, FILE_KEY, useFile, useProblemText } from "@/platform";
import { useTheme, type ThemeChoice } from "@/theme/ThemeProvider";
import { BootContext } from "@/platform/boot";

/** Asks once what the window needs to start: preferences, recent files, the file opened with it. */
export function BootGate({ children }: { children: ReactNode }) {
  const [boot, setBoot] = useState<Boot | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const client = useQueryClient();
  const { setLanguage } = useLanguage();
  const { choose } = useTheme();
  const wordsOf = useProblemText();

  useEffect(() => {
    let gone = false;
    call(commands.boot())
      .then((answer) => {
        if (gone) return;
        client.setQueryData(FILE_KEY, answer.file);
        setLanguage(answer.preferences.language as Language);
        choose(answer.preferences.theme as ThemeChoice);
        setBoot(answer);
      })
      .catch((error: unknown) => !gone && setProblem(error));
    return () => {
      gone = true;
    };
  }, [client, setLanguage, choose]);

  // The list of recent files grows with every file that is opened.
  const path = useFile()?.path;
  useEffect(() => {
    if (path === undefined) return;
    void commands.boot().then((answer) => {
      if (answer.status !== "ok") return;
      setBoot((now) => now && { ...now, recent: answer.data.recent });
    });
  }, [path]);

  if (problem) return <ErrorNotice body={wordsOf(problem)} onRetry={() => window.location.reload()} />;
  if (!boot) return null;
  return <BootContext.Provider value={boot}>{children}</BootContext.Provider>;
}
