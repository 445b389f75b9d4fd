import { useCallback, useState, type ReactNode } from "react";
import { notifyManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { Language } from "@/i18n";
import { LanguageProvider } from "@/i18n/LanguageProvider";
import { remember, remembered } from "@/platform";
import { ThemeProvider, type ThemeChoice } from "@/theme/ThemeProvider";

// An answer is shown in the turn it arrives in: a timer would let another frame pass.
notifyManager.setScheduler(queueMicrotask);

/** Language, theme and the cache of what was read, for everything beneath. */
export function Providers({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => remembered("language", "zh-CN"));
  const [theme, setTheme] = useState<ThemeChoice>(() => remembered("theme", "system"));
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false } },
      }),
  );
  const chooseLanguage = useCallback((next: Language) => {
    remember("language", next);
    setLanguage(next);
  }, []);
  const chooseTheme = useCallback((next: ThemeChoice) => {
    remember("theme", next);
    setTheme(next);
  }, []);
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider language={language} onChange={chooseLanguage}>
        <ThemeProvider choice={theme} onChoose={chooseTheme}>
          {children}
        </ThemeProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
