/** A chart as sheets of paper: title, table and header repeated on each, the timeline cut between them. */
import type { PrintedPage } from "@/bindings";
import { MARGIN } from "@/lib/paper";
import { HEADER, ROW_HEIGHT, xOf, type Shape } from "../scene";
import { svgDocument, type Layer } from "../svg";
import { chartOf, type ChartSource } from "./chart";
import { AIR, FOOTER_HEIGHT, layoutOf, TITLE_HEIGHT, type Layout } from "./layout";
import type { PrintSetup } from "./setup";
import { chartLayers, type Part } from "./layers";
import { legendShapes, type LegendWords } from "./legend";

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
        columns: chart.columns,
        rows: chart.rows.slice(first, first + layout.rowsPerSheet),
        first,
        table: layout.room.width - layout.timeline,
        timeline: layout.timeline,
        from: xOf(input.scale, source.span.start) - AIR.before + across * layout.timeline,
        top: TITLE_HEIGHT,
      };
      const foot = words.page(pages.length + 1, count);
      const layers = [
        ...chartLayers(source, input, part),
        borderLayer(layout, part.rows.length),
        frameLayer(source, layout, words, foot),
      ];
      pages.push({ svg: onSheet(layers, layout, source), ...layout.sheet });
    }
  return pages;
}

/** The line around table and timeline. */
function borderLayer({ room }: Layout, rows: number): Layer {
  const height = HEADER.height + rows * ROW_HEIGHT;
  const line: Shape = {
    kind: "frame",
    x: 0.5,
    y: 0.5,
    width: room.width - 1,
    height: height - 1,
    stroke: "headerLine",
  };
  return {
    shapes: [line],
    x: 0,
    y: TITLE_HEIGHT,
    clip: { x: 0, y: TITLE_HEIGHT, width: room.width, height },
  };
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
