/** What the style names of a scene look like in each theme. */
import { fontFamily, tokens, type Mode } from "@/theme/tokens";
import type { FillStyle, StrokeStyle, TextStyle } from "./scene";

export interface Stroke {
  color: string;
  width: number;
  dash?: readonly number[];
}

export interface Lettering {
  color: string;
  font: string;
}

export interface Palette {
  fill: Readonly<Record<FillStyle, string>>;
  stroke: Readonly<Record<StrokeStyle, Stroke>>;
  text: Readonly<Record<TextStyle, Lettering>>;
  background: string;
}

/** Colours that only the timeline has. */
const OWN = {
  light: {
    critical: "#eba9a4",
    near: "#f3d08a",
    nearDone: "#c98a1b",
    shade: "#f1f3f6",
    float: "#8fa3c4",
    incoming: "#0c8577",
    outgoing: "#7a46b8",
    progress: "#c0398f",
  },
  dark: {
    critical: "#7a3a3a",
    near: "#6b5423",
    nearDone: "#d9a441",
    shade: "#14171b",
    float: "#5d7193",
    incoming: "#3fb8a8",
    outgoing: "#b184ea",
    progress: "#e36fbd",
  },
} as const;

export const FONT = {
  label: `12px ${fontFamily}`,
  labelStrong: `600 12px ${fontFamily}`,
  labelInactive: `12px ${fontFamily}`,
  headerUpper: `600 12px ${fontFamily}`,
  headerLower: `11px ${fontFamily}`,
  headerRest: `11px ${fontFamily}`,
  flag: `600 11px ${fontFamily}`,
  title: `600 15px ${fontFamily}`,
  note: `10px ${fontFamily}`,
} as const satisfies Record<TextStyle, string>;

const built: Partial<Record<Mode, Palette>> = {};

export function palette(mode: Mode): Palette {
  return (built[mode] ??= {
    ...fills(mode),
    ...strokes(mode),
    ...texts(mode),
    background: tokens(mode).surface,
  });
}

function fills(mode: Mode): Pick<Palette, "fill"> {
  const t = tokens(mode);
  const own = OWN[mode];
  return {
    fill: {
      task: t.bar,
      taskDone: t.barDone,
      taskCritical: own.critical,
      taskCriticalDone: t.barCritical,
      taskNear: own.near,
      taskNearDone: own.nearDone,
      taskInactive: t.neutralSoft,
      summary: t.barSummary,
      summaryDone: t.barSummaryDone,
      summaryCritical: t.barSummary,
      milestone: t.milestone,
      milestoneCritical: t.barCritical,
      milestoneNear: own.nearDone,
      driving: own.outgoing,
      manual: t.barSummaryDone,
      constraint: t.accent,
      progressLine: own.progress,
      baseline: t.barBaseline,
      baselineMilestone: t.barBaseline,
      deadline: t.green,
      deadlineMissed: t.red,
      statusGreen: t.green,
      statusAmber: t.amber,
      statusRed: t.red,
      nonWorking: own.shade,
      rowPlain: t.surface,
      rowSelected: alpha(t.accent, 0.12),
      rowHovered: alpha(t.text, 0.04),
      labelBacking: alpha(t.surface, 0.88),
      headerBackground: t.surfaceSunken,
      dependencyArrow: t.link,
      dependencyArrowCritical: t.red,
      dependencyArrowDriving: own.outgoing,
      dependencyArrowIn: own.incoming,
      dependencyArrowOut: own.outgoing,
      dependencyArrowChosen: t.accent,
      todayFlag: t.today,
      dataDateFlag: t.dataDate,
      handle: t.accent,
      quiet: t.lineStrong,
      band: t.surfaceSunken,
      trendStable: t.neutral,
      trendImproving: t.green,
      trendWorsening: t.amber,
      trendRunaway: t.red,
      trendErratic: t.accent,
      ghost: alpha(t.accent, 0.35),
    },
  };
}

function strokes(mode: Mode): Pick<Palette, "stroke"> {
  const t = tokens(mode);
  const own = OWN[mode];
  return {
    stroke: {
      rowLine: { color: t.gridLine, width: 1 },
      gridLine: { color: t.line, width: 1 },
      headerLine: { color: t.line, width: 1 },
      dependency: { color: t.link, width: 1 },
      dependencyCritical: { color: t.red, width: 1 },
      dependencyIn: { color: own.incoming, width: 2 },
      dependencyDriving: { color: own.outgoing, width: 2 },
      dependencyOut: { color: own.outgoing, width: 2 },
      dependencyChosen: { color: t.accent, width: 3 },
      float: { color: own.float, width: 2, dash: [1, 2] },
      floatEnd: { color: own.float, width: 2 },
      inactive: { color: t.neutral, width: 1, dash: [3, 2] },
      progressLine: { color: own.progress, width: 2 },
      overviewDate: { color: t.dataDate, width: 1 },
      split: { color: t.link, width: 1, dash: [2, 2] },
      today: { color: t.today, width: 1, dash: [4, 4] },
      dataDate: { color: t.dataDate, width: 2 },
      barSelected: { color: t.accent, width: 1.5 },
      ghostOutline: { color: t.accent, width: 1 },
      reference: { color: t.neutral, width: 1, dash: [6, 3] },
      quiet: { color: t.lineStrong, width: 1 },
      trendStable: { color: t.neutral, width: 2 },
      trendImproving: { color: t.green, width: 2 },
      trendWorsening: { color: t.amber, width: 2 },
      trendRunaway: { color: t.red, width: 2 },
      trendErratic: { color: t.accent, width: 2 },
      rubber: { color: t.accent, width: 1.5, dash: [5, 3] },
    },
  };
}

function texts(mode: Mode): Pick<Palette, "text"> {
  const t = tokens(mode);
  return {
    text: {
      label: { color: t.textSoft, font: FONT.label },
      labelStrong: { color: t.text, font: FONT.labelStrong },
      labelInactive: { color: t.textFaint, font: FONT.labelInactive },
      headerUpper: { color: t.text, font: FONT.headerUpper },
      headerLower: { color: t.textSoft, font: FONT.headerLower },
      headerRest: { color: t.textFaint, font: FONT.headerRest },
      flag: { color: mode === "dark" ? t.onAccent : "#ffffff", font: FONT.flag },
      title: { color: t.text, font: FONT.title },
      note: { color: t.textFaint, font: FONT.note },
    },
  };
}

/** A hex colour with an opacity. */
function alpha(hex: string, opacity: number): string {
  const channel = (at: number) => parseInt(hex.slice(at, at + 2), 16);
  return `rgba(${channel(1)}, ${channel(3)}, ${channel(5)}, ${opacity})`;
}
