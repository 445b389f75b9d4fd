/** The colours of both themes, by role. CSS reads them as `--name`, antd and the charts through `tokens(mode)`. */
export type Mode = "light" | "dark";

const light = {
  bg: "#f3f4f6",
  surface: "#ffffff",
  surfaceRaised: "#ffffff",
  surfaceSunken: "#f7f8fa",
  hover: "#f0f3f8",
  selected: "#e6eefb",
  line: "#e3e6ea",
  lineStrong: "#c9ced6",
  text: "#1d2430",
  textSoft: "#566072",
  textFaint: "#6f7886",
  accent: "#2459b8",
  accentSoft: "#e6eefb",
  accentText: "#1f4fa5",
  onAccent: "#ffffff",
  red: "#c2302e",
  redSoft: "#fdecea",
  redText: "#a32422",
  amber: "#d98e04",
  amberSoft: "#fdf3dc",
  amberText: "#8a5a00",
  green: "#2e8b57",
  greenSoft: "#e6f4ec",
  greenText: "#216a42",
  neutral: "#8b94a3",
  neutralSoft: "#eceef1",
  // The timeline of the Gantt.
  bar: "#9dbdf0",
  barDone: "#3a6fc9",
  barSummary: "#5b6677",
  barSummaryDone: "#333c4a",
  barCritical: "#c2302e",
  barBaseline: "#b9c0ca",
  milestone: "#333c4a",
  link: "#8b94a3",
  gridLine: "#eceef1",
  nonWorking: "#f5f6f8",
  dataDate: "#b4235a",
  today: "#2459b8",
};

export type Tokens = Record<keyof typeof light, string>;

const dark: Tokens = {
  bg: "#14171c",
  surface: "#1c2027",
  surfaceRaised: "#242932",
  surfaceSunken: "#181b21",
  hover: "#262c36",
  selected: "#22324f",
  line: "#2e343e",
  lineStrong: "#434b58",
  text: "#e4e8ee",
  textSoft: "#a9b2c0",
  textFaint: "#8a93a2",
  accent: "#5c8fe6",
  accentSoft: "#22324f",
  accentText: "#8db4f5",
  onAccent: "#0e1218",
  red: "#e5605c",
  redSoft: "#3d2324",
  redText: "#f19b98",
  amber: "#e0a93b",
  amberSoft: "#3a301b",
  amberText: "#ecc274",
  green: "#55b27f",
  greenSoft: "#1d3327",
  greenText: "#86d0a6",
  neutral: "#78818f",
  neutralSoft: "#2a2f38",
  bar: "#3f5f95",
  barDone: "#6f9fee",
  barSummary: "#8b94a3",
  barSummaryDone: "#c8cfd9",
  barCritical: "#e5605c",
  barBaseline: "#565f6d",
  milestone: "#d5dae2",
  link: "#78818f",
  gridLine: "#262b34",
  nonWorking: "#191c22",
  dataDate: "#ea6a9b",
  today: "#6f9fee",
};

export function tokens(mode: Mode): Tokens {
  return mode === "dark" ? dark : light;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (c) => "-" + c.toLowerCase());

/** The tokens as CSS custom properties: `surfaceSunken` becomes `--surface-sunken`. */
export function cssVariables(mode: Mode): Record<string, string> {
  return Object.fromEntries(Object.entries(tokens(mode)).map(([name, value]) => ["--" + kebab(name), value]));
}

export const fontFamily = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Segoe UI", sans-serif';
