/** What a scene is made of. Shapes name a style, never a colour: the painter's palette decides. */
export type FillStyle =
  | "task"
  | "taskDone"
  | "taskCritical"
  | "taskCriticalDone"
  | "taskInactive"
  | "summary"
  | "summaryDone"
  | "summaryCritical"
  | "milestone"
  | "milestoneCritical"
  | "baseline"
  | "baselineMilestone"
  | "deadline"
  | "deadlineMissed"
  | "statusGreen"
  | "statusAmber"
  | "statusRed"
  | "nonWorking"
  | "rowSelected"
  | "rowHovered"
  | "labelBacking"
  | "headerBackground"
  | "dependencyArrow"
  | "dependencyArrowCritical"
  | "todayFlag"
  | "dataDateFlag"
  | "handle"
  | "quiet"
  | "band"
  | "trendStable"
  | "trendImproving"
  | "trendWorsening"
  | "trendRunaway"
  | "trendErratic"
  | "ghost";

export type StrokeStyle =
  | "rowLine"
  | "gridLine"
  | "headerLine"
  | "dependency"
  | "dependencyCritical"
  | "float"
  | "split"
  | "today"
  | "dataDate"
  | "barSelected"
  | "ghostOutline"
  | "rubber"
  | "reference"
  | "quiet"
  | "trendStable"
  | "trendImproving"
  | "trendWorsening"
  | "trendRunaway"
  | "trendErratic";

export type TextStyle =
  "label" | "labelStrong" | "headerUpper" | "headerLower" | "headerRest" | "flag" | "title" | "note";

export type Shape =
  | { kind: "rect"; x: number; y: number; width: number; height: number; radius?: number; fill: FillStyle }
  | {
      kind: "frame";
      x: number;
      y: number;
      width: number;
      height: number;
      radius?: number;
      stroke: StrokeStyle;
    }
  | { kind: "polygon"; points: number[]; fill: FillStyle }
  | { kind: "path"; points: number[]; stroke: StrokeStyle }
  | {
      kind: "text";
      x: number;
      y: number;
      text: string;
      style: TextStyle;
      align?: "left" | "center" | "right";
    };

/** How wide a text will be in a style; handed in, because a pure scene has no font. */
export type Measure = (text: string, style: TextStyle) => number;

/** A window on the drawing, in its own pixels. */
export interface Viewport {
  x: number;
  y: number;
  width: number;
  height: number;
}
