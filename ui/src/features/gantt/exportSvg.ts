/** The whole chart, names left and timeline right, as one SVG document. */
import { chartOf, type ChartSource } from "./print/chart";
import { chartLayers } from "./print/layers";
import { HEADER, ROW_HEIGHT, widthOf, xOf } from "./scene";
import { svgDocument } from "./svg";

export function chartSvg(source: ChartSource): string {
  const { span, look, input } = source;
  const { columns, rows, tableWidth, inputAt } = chartOf(source, []);
  const calm = inputAt(input.scale.pixelsPerDay);
  const from = Math.max(0, Math.floor(xOf(calm.scale, span.start)) - 40);
  const to = Math.min(widthOf(calm.scale), Math.ceil(xOf(calm.scale, span.finish)) + 220);
  const part = { columns, rows, first: 0, table: tableWidth, timeline: to - from, from, top: 0 };
  const height = HEADER.height + rows.length * ROW_HEIGHT;
  return svgDocument(chartLayers(source, calm, part), tableWidth + to - from, height, look);
}
