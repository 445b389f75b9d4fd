/** A part of a chart as layers: its timeline, the header over it, its table. Pages and pictures are put together from these. */
import { HEADER, ROW_HEIGHT, headerScene, timelineScene, type TimelineInput } from "../scene";
import type { Layer } from "../svg";
import type { ChartSource } from "./chart";
import { tableShapes, type TableColumn, type TableRow } from "./table";

export interface Part {
  columns: readonly TableColumn[];
  /** The rows of the part, and the place of the first of them. */
  rows: readonly TableRow[];
  first: number;
  /** Width of the table and of the timeline beside it. */
  table: number;
  timeline: number;
  /** Left edge of the timeline in the drawing's pixels. */
  from: number;
  /** Where the header begins. */
  top: number;
}

export function chartLayers(source: ChartSource, input: TimelineInput, part: Part): Layer[] {
  const { table, timeline, from, top } = part;
  const { measure } = source;
  const height = part.rows.length * ROW_HEIGHT;
  const body = top + HEADER.height;
  const viewport = { x: from, y: part.first * ROW_HEIGHT, width: timeline, height };
  const clip = { x: table, width: timeline };
  return [
    {
      shapes: timelineScene(input, viewport, measure),
      x: table - from,
      y: body - viewport.y,
      clip: { ...clip, y: body, height },
    },
    {
      shapes: headerScene({ ...source.header, scale: input.scale, viewport: { ...viewport, y: 0 }, measure }),
      x: table - from,
      y: top,
      clip: { ...clip, y: top, height: HEADER.height },
    },
    {
      shapes: tableShapes(part.columns, part.rows, measure),
      x: 0,
      y: top,
      clip: { x: 0, y: top, width: table, height: HEADER.height + height },
    },
  ];
}
