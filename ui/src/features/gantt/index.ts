/** The Gantt chart for every screen that shows rows on a time scale. */
export { GanttChart } from "./GanttChart";
export { ChartPrint } from "./print/ChartPrint";
export { ZoomBar } from "./ZoomBar";
export type { CellEdit } from "./block";
export { parseCells } from "./tsv";
export type { Column, Fill, GanttDependency, GanttEdits, GanttHandle, GanttProps, Offer } from "./types";
export type { Bar, DependencyKind, Minute, Show, Span, Zoom } from "./scene";
export { DAY, isoDate, isoMoment, minuteOf, parseMinute } from "./scene";
