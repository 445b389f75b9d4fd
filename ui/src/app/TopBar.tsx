import { MoonOutlined, RedoOutlined, SearchOutlined, SunOutlined, UndoOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { useLanguage, useT } from "@/i18n";
import { isMac, usePersonalSettings } from "@/platform";
import { useTheme } from "@/theme/ThemeProvider";
import { DataDate } from "./DataDate";
import { FileMenu } from "./FileMenu";
import { openPalette } from "./palette";
import type { UndoControl } from "./undo";

/** File, data date, undo and redo, the way to the command palette, language and theme. */
export function TopBar({ undo }: { undo: UndoControl }) {
  const t = useT();
  const key = isMac ? "⌘" : "Ctrl+";
  const undoTitle = undo.undo ? t("shell.undoStep", { name: undo.nameOf(undo.undo) }) : t("shell.undoNone");
  const redoTitle = undo.redo ? t("shell.redoStep", { name: undo.nameOf(undo.redo) }) : t("shell.redoNone");
  return (
    <header className="topbar">
      <FileMenu />
      <DataDate />
      <div className="grow" />
      <Button
        className="topbar-search"
        icon={<SearchOutlined />}
        data-testid="action-palette"
        onClick={openPalette}
      >
        <span className="faint">{t("shell.searchAll")}</span>
        <kbd className="topbar-key">{key}K</kbd>
      </Button>
      <div className="grow" />
      <Tooltip title={`${undoTitle} (${key}Z)`}>
        <Button
          type="text"
          icon={<UndoOutlined />}
          disabled={!undo.undo}
          aria-label={undoTitle}
          data-testid="action-undo"
          onClick={undo.runUndo}
        />
      </Tooltip>
      <Tooltip title={`${redoTitle} (${key}${isMac ? "⇧Z" : "Y"})`}>
        <Button
          type="text"
          icon={<RedoOutlined />}
          disabled={!undo.redo}
          aria-label={redoTitle}
          data-testid="action-redo"
          onClick={undo.runRedo}
        />
      </Tooltip>
      <LanguageSwitch />
      <ThemeSwitch />
    </header>
  );
}

export function LanguageSwitch() {
  const t = useT();
  const { language, setLanguage } = useLanguage();
  const { change } = usePersonalSettings();
  const other = language === "en" ? "zh-CN" : "en";
  return (
    <Tooltip title={t("shell.otherLanguage")}>
      <Button
        type="text"
        data-testid="action-language"
        aria-label={t("shell.otherLanguage")}
        onClick={() => {
          setLanguage(other);
          void change({ language: other });
        }}
      >
        {t("shell.languageMark")}
      </Button>
    </Tooltip>
  );
}

export function ThemeSwitch() {
  const t = useT();
  const { mode, choose } = useTheme();
  const { change } = usePersonalSettings();
  const other = mode === "dark" ? "light" : "dark";
  return (
    <Tooltip title={t(`shell.theme_${other}`)}>
      <Button
        type="text"
        icon={mode === "dark" ? <SunOutlined /> : <MoonOutlined />}
        data-testid="action-theme"
        aria-label={t(`shell.theme_${other}`)}
        onClick={() => {
          choose(other);
          void change({ theme: other });
        }}
      />
    </Tooltip>
  );
}
