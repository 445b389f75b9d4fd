/** The Gantt chart for every screen that shows rows on a time scale. */
export { GanttChart } from "./GanttChart";
export { ChartPrint } from "./print/ChartPrint";
export { LegendPicture } from "./LegendPicture";
export { ZoomBar } from "./ZoomBar";
export type { CellEdit } from "./block";
export { parseCells } from "./tsv";
export type { Column, Fill, GanttDependency, GanttEdits, GanttHandle, GanttProps, Offer } from "./types";
export type { Bar, DependencyKind, Minute, Show, Span, WorkCalendar, Zoom } from "./scene";
export { DrawnPage, drawingSvg, type Drawing } from "./DrawnPage";
export { tickWords } from "./words";
export { canvasMeasure } from "./paint";
export { FONT, palette } from "./palette";
export type { FillStyle, LegendEntry, Measure, Shape, StrokeStyle, TextStyle } from "./scene";
export { civil, nextStart, quarterOf, startOf, type Unit } from "./scene";
export { DAY, isoDate, isoMoment, minuteOf, parseMinute } from "./scene";
