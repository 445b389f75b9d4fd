import { Segmented } from "antd";
import { FieldEditor } from "@/components";
import { useLanguage, type Language } from "@/i18n";
import { useBoot, usePersonalSettings, useProblemText } from "@/platform";
import { useTheme, type ThemeChoice } from "@/theme/ThemeProvider";

/** Language, theme and the name written into the history: kept on this computer, not in the portfolio. */
export function GeneralTab() {
  const { t, language, setLanguage } = useLanguage();
  const { choice, choose } = useTheme();
  const { current, change } = usePersonalSettings();
  const { version } = useBoot();
  const wordsOf = useProblemText();
  return (
    <div className="settings-form">
      <div className="field">
        <div className="field-label">{t("settings.language")}</div>
        <Segmented
          value={language}
          data-testid="input-language"
          options={[
            { value: "zh-CN", label: t("settings.languageZh") },
            { value: "en", label: t("settings.languageEn") },
          ]}
          onChange={(next) => {
            setLanguage(next as Language);
            void change({ language: String(next) });
          }}
        />
      </div>
      <div className="field">
        <div className="field-label">{t("settings.theme")}</div>
        <Segmented
          value={choice}
          data-testid="input-theme"
          options={(["light", "dark", "system"] as const).map((theme) => ({
            value: theme,
            label: t(`settings.theme_${theme}`),
          }))}
          onChange={(next) => {
            choose(next as ThemeChoice);
            void change({ theme: String(next) });
          }}
        />
      </div>
      <FieldEditor
        name="author"
        spec={{ kind: "text", label: t("settings.author"), help: t("settings.authorHelp"), required: true }}
        value={current.author}
        wordsOf={wordsOf}
        onSave={(value) => change({ author: String(value) })}
      />
      <section className="about">
        <h3>{t("settings.about")}</h3>
        <p>
          {t("common.appName")} {version}
        </p>
        <p className="soft">{t("settings.aboutBody")}</p>
        <p className="soft">{t("settings.licence")}</p>
      </section>
    </div>
  );
}
