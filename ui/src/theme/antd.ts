import { theme as antdTheme, type ThemeConfig } from "antd";
import { fontFamily, tokens, type Mode } from "./tokens";

/** Our tokens in the words of antd: one accent, small controls, tight forms. */
export function antdConfig(mode: Mode): ThemeConfig {
  const t = tokens(mode);
  return {
    algorithm: mode === "dark" ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      colorPrimary: t.accent,
      colorInfo: t.accent,
      colorLink: t.accentText,
      colorSuccess: t.green,
      colorWarning: t.amber,
      colorError: t.red,
      colorText: t.text,
      colorTextSecondary: t.textSoft,
      colorTextTertiary: t.textFaint,
      colorTextPlaceholder: t.textFaint,
      colorBorder: t.lineStrong,
      colorBorderSecondary: t.line,
      colorBgBase: t.surface,
      colorBgContainer: t.surface,
      colorBgElevated: t.surfaceRaised,
      colorBgLayout: t.bg,
      colorTextLightSolid: t.onAccent,
      fontFamily,
      fontSize: 13,
      fontSizeSM: 12,
      controlHeight: 30,
      controlHeightSM: 24,
      borderRadius: 5,
      borderRadiusSM: 4,
      borderRadiusLG: 6,
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.16s",
      wireframe: false,
    },
    components: {
      // The dark algorithm would dim the accent beneath what its text needs.
      Button: { colorPrimary: t.accent, primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
      Table: { cellPaddingBlockSM: 5, cellPaddingInlineSM: 8, headerBg: t.surfaceSunken },
      Form: { itemMarginBottom: 10, verticalLabelPadding: "0 0 2px" },
      Tabs: { horizontalMargin: "0", horizontalItemPaddingSM: "7px 0" },
      Segmented: { trackBg: t.neutralSoft },
    },
  };
}
