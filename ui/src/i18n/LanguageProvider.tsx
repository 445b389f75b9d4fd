import { useLayoutEffect, useMemo, type ReactNode } from "react";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { LanguageContext, translator, type Language } from "./index";

interface Props {
  language: Language;
  onChange: (language: Language) => void;
  children: ReactNode;
}

/** Puts one language in force for words, dates and assistive technology. */
export function LanguageProvider({ language, onChange, children }: Props) {
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(() => {
    dayjs.locale(language === "en" ? "en" : "zh-cn");
    return { language, t: translator(language), setLanguage: onChange };
  }, [language, onChange]);
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
}
