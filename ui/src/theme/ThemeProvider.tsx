import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  type ReactNode,
} from "react";
import { App, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { useLanguage } from "@/i18n";
import { antdConfig } from "./antd";
import { cssVariables, tokens, type Mode, type Tokens } from "./tokens";
import "./theme.css";

/** What the person chose; `system` follows the operating system. */
export type ThemeChoice = "light" | "dark" | "system";

interface ThemeState {
  mode: Mode;
  tokens: Tokens;
  choice: ThemeChoice;
  choose: (choice: ThemeChoice) => void;
}

const ThemeContext = createContext<ThemeState>({
  mode: "light",
  tokens: tokens("light"),
  choice: "system",
  choose: () => {},
});

/** The theme in force, with its colours for canvas and charts. */
export function useTheme() {
  return useContext(ThemeContext);
}

function useSystemMode(): Mode {
  const query = useMemo(() => window.matchMedia("(prefers-color-scheme: dark)"), []);
  const [dark, setDark] = useState(query.matches);
  useEffect(() => {
    const follow = (event: MediaQueryListEvent) => setDark(event.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, [query]);
  return dark ? "dark" : "light";
}

interface Props {
  choice: ThemeChoice;
  onChoose: (choice: ThemeChoice) => void;
  children: ReactNode;
}

export function ThemeProvider({ choice, onChoose, children }: Props) {
  const system = useSystemMode();
  const mode = choice === "system" ? system : choice;
  const { language } = useLanguage();
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.theme = mode;
    for (const [name, value] of Object.entries(cssVariables(mode))) root.style.setProperty(name, value);
  }, [mode]);
  const value = useMemo(
    () => ({ mode, tokens: tokens(mode), choice, choose: onChoose }),
    [mode, choice, onChoose],
  );
  return (
    <ThemeContext.Provider value={value}>
      <ConfigProvider
        locale={language === "en" ? enUS : zhCN}
        theme={antdConfig(mode)}
        componentSize="small"
        button={{ autoInsertSpace: false }}
      >
        <App className="app-root">{children}</App>
      </ConfigProvider>
    </ThemeContext.Provider>
  );
}
