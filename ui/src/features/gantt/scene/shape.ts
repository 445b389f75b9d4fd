/** What a scene is made of. Shapes name a style, never a colour: the painter's palette decides. */
export type FillStyle =
  | "task"
  | "taskDone"
  | "taskCritical"
  | "taskCriticalDone"
  | "taskNear"
  | "taskNearDone"
  | "taskInactive"
  | "summary"
  | "summaryDone"
  | "summaryCritical"
  | "milestone"
  | "milestoneCritical"
  | "milestoneNear"
  | "driving"
  | "manual"
  | "constraint"
  | "progressLine"
  | "baseline"
  | "baselineMilestone"
  | "deadline"
  | "deadlineMissed"
  | "statusGreen"
  | "statusAmber"
  | "statusRed"
  | "nonWorking"
  | "rowPlain"
  | "rowSelected"
  | "rowHovered"
  | "labelBacking"
  | "headerBackground"
  | "dependencyArrow"
  | "dependencyArrowCritical"
  | "dependencyArrowDriving"
  | "dependencyArrowIn"
  | "dependencyArrowOut"
  | "dependencyArrowChosen"
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
  | "dependencyDriving"
  | "dependencyIn"
  | "dependencyOut"
  | "dependencyChosen"
  | "float"
  | "floatEnd"
  | "split"
  | "inactive"
  | "progressLine"
  | "overviewDate"
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
  | "label"
  | "labelStrong"
  | "labelInactive"
  | "headerUpper"
  | "headerLower"
  | "headerRest"
  | "flag"
  | "title"
  | "note";

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
