/** A chart as sheets of paper: title, table and header repeated on each, the timeline cut between them. */
import type { PrintedPage } from "@/bindings";
import { MARGIN } from "@/lib/paper";
import {
  HEADER,
  ROW_HEIGHT,
  headerScene,
  timelineScene,
  xOf,
  type Shape,
  type TimelineInput,
} from "../scene";
import { svgDocument, type Layer } from "../svg";
import { chartOf, type ChartSource } from "./chart";
import { AIR, FOOTER_HEIGHT, layoutOf, TITLE_HEIGHT, type Layout } from "./layout";
import type { PrintSetup } from "./setup";
import { legendShapes, type LegendWords } from "./legend";
import { tableShapes, type TableRow } from "./table";

/** Room for the page number at the right of the legend. */
const FOOT_ROOM = 90;

export interface PageWords {
  title: string;
  /** `第 2 / 6 页`. */
  page(number: number, of: number): string;
  /** Stands right of the title: the data date, the day of printing. */
  note: string;
  legend: LegendWords;
}

export function chartPages(source: ChartSource, setup: PrintSetup, words: PageWords): PrintedPage[] {
  const chart = chartOf(source, setup.columns);
  const layout = layoutOf(setup, {
    rows: chart.rows.length,
    table: chart.tableWidth,
    days: chart.days,
    pixelsPerDay: source.input.scale.pixelsPerDay,
  });
  const input = chart.inputAt(layout.pixelsPerDay);
  const pages: PrintedPage[] = [];
  const count = layout.across * layout.down;
  for (let down = 0; down < layout.down; down++)
    for (let across = 0; across < layout.across; across++) {
      const first = down * layout.rowsPerSheet;
      const part: Part = {
        first,
        rows: chart.rows.slice(first, first + layout.rowsPerSheet),
        from: xOf(input.scale, source.span.start) - AIR.before + across * layout.timeline,
      };
      const foot = words.page(pages.length + 1, count);
      const layers = [
        ...bodyLayers(source, chart.columns, input, layout, part),
        frameLayer(source, layout, words, foot),
      ];
      pages.push({ svg: onSheet(layers, layout, source), ...layout.sheet });
    }
  return pages;
}

/** What one sheet shows of the chart. */
interface Part {
  first: number;
  rows: readonly TableRow[];
  /** Left edge of the timeline in the drawing's pixels. */
  from: number;
}

function bodyLayers(
  source: ChartSource,
  columns: ReturnType<typeof chartOf>["columns"],
  input: TimelineInput,
  layout: Layout,
  { first, rows, from }: Part,
): Layer[] {
  const { measure } = source;
  const table = layout.room.width - layout.timeline;
  const height = rows.length * ROW_HEIGHT;
  const top = TITLE_HEIGHT + HEADER.height;
  const viewport = { x: from, y: first * ROW_HEIGHT, width: layout.timeline, height };
  const clip = { x: table, width: layout.timeline };
  return [
    {
      shapes: timelineScene(input, viewport, measure),
      x: table - from,
      y: top - viewport.y,
      clip: { ...clip, y: top, height },
    },
    {
      shapes: headerScene({ ...source.header, scale: input.scale, viewport: { ...viewport, y: 0 }, measure }),
      x: table - from,
      y: TITLE_HEIGHT,
      clip: { ...clip, y: TITLE_HEIGHT, height: HEADER.height },
    },
    {
      shapes: tableShapes(columns, rows, measure),
      x: 0,
      y: TITLE_HEIGHT,
      clip: { x: 0, y: TITLE_HEIGHT, width: table, height: HEADER.height + height },
    },
    {
      shapes: [
        {
          kind: "frame",
          x: 0.5,
          y: 0.5,
          width: layout.room.width - 1,
          height: HEADER.height + height - 1,
          stroke: "headerLine",
        },
      ],
      x: 0,
      y: TITLE_HEIGHT,
      clip: { x: 0, y: TITLE_HEIGHT, width: layout.room.width, height: HEADER.height + height },
    },
  ];
}

/** Title above, legend and page number below. */
function frameLayer(source: ChartSource, layout: Layout, words: PageWords, foot: string): Layer {
  const { width, height } = layout.room;
  const bottom = height - FOOTER_HEIGHT / 2;
  const shapes: Shape[] = [
    { kind: "text", x: 0, y: TITLE_HEIGHT / 2 - 2, text: words.title, style: "title" },
    { kind: "text", x: width, y: TITLE_HEIGHT / 2 - 2, text: words.note, style: "note", align: "right" },
    { kind: "text", x: width, y: bottom, text: foot, style: "note", align: "right" },
    ...legendShapes(source.input.show, words.legend, { y: bottom, width: width - FOOT_ROOM }, source.measure),
  ];
  return { shapes, x: 0, y: 0, clip: { x: 0, y: 0, width, height } };
}

/** The layers inside the margins of a sheet, in pixels. */
function onSheet(layers: readonly Layer[], layout: Layout, source: ChartSource): string {
  const margin = MARGIN / layout.size;
  const moved = layers.map((layer) => ({
    ...layer,
    x: layer.x + margin,
    y: layer.y + margin,
    clip: { ...layer.clip, x: layer.clip.x + margin, y: layer.clip.y + margin },
  }));
  return svgDocument(moved, layout.room.width + 2 * margin, layout.room.height + 2 * margin, source.look);
}
