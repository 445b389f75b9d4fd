import { createContext, useContext } from "react";
import i18next from "i18next";
import { en } from "./en";
import { zhCN } from "./zh-CN";

/** Words in two languages: `t("common.save")`. Chinese is the master; English has the same keys or does not compile. */
export type Language = "zh-CN" | "en";

type Catalogue = typeof zhCN;
/** Every key, written `file.word`. */
export type Key = { [F in keyof Catalogue & string]: `${F}.${keyof Catalogue[F] & string}` }[keyof Catalogue &
  string];
export type Values = Record<string, string | number>;
export type Translate = (key: Key, values?: Values) => string;

const engine = i18next.createInstance();
void engine.init({
  lng: "zh-CN",
  fallbackLng: "zh-CN",
  resources: { "zh-CN": { translation: zhCN }, en: { translation: en } },
  interpolation: { escapeValue: false },
  // A value that did not arrive is shown as missing, never as a placeholder.
  missingInterpolationHandler: () => "—",
  initAsync: false,
});

/** The translation function of one language, for code outside React. */
export function translator(language: Language): Translate {
  const fixed = engine.getFixedT(language);
  return (key, values) => fixed(key, values ?? {});
}

interface LanguageState {
  language: Language;
  t: Translate;
  setLanguage: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageState>({
  language: "zh-CN",
  t: translator("zh-CN"),
  setLanguage: () => {},
});

export function useLanguage(): LanguageState {
  return useContext(LanguageContext);
}

/** The translation function of the language in force. */
export function useT(): Translate {
  return useContext(LanguageContext).t;
}
