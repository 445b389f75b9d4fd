/** The whole chart, names left and timeline right, as one SVG document. */
import { chartOf, type ChartSource } from "./print/chart";
import { tableShapes } from "./print/table";
import { HEADER, headerScene, ROW_HEIGHT, timelineScene, widthOf, xOf } from "./scene";
import { svgDocument } from "./svg";

export function chartSvg(source: ChartSource): string {
  const { header, span, look, measure, input } = source;
  const chart = chartOf(source, []);
  const left = chart.tableWidth;
  const { scale } = input;
  const calm = chart.inputAt(scale.pixelsPerDay);
  const from = Math.max(0, Math.floor(xOf(calm.scale, span.start)) - 40);
  const to = Math.min(widthOf(calm.scale), Math.ceil(xOf(calm.scale, span.finish)) + 220);
  const width = to - from;
  const height = chart.rows.length * ROW_HEIGHT;
  const viewport = { x: from, y: 0, width, height };
  const right = { x: left, width };
  return svgDocument(
    [
      {
        shapes: timelineScene(calm, viewport, measure),
        x: left - from,
        y: HEADER.height,
        clip: { ...right, y: HEADER.height, height },
      },
      {
        shapes: headerScene({ ...header, scale: calm.scale, viewport, measure }),
        x: left - from,
        y: 0,
        clip: { ...right, y: 0, height: HEADER.height },
      },
      {
        shapes: tableShapes(chart.columns, chart.rows, measure),
        x: 0,
        y: 0,
        clip: { x: 0, y: 0, width: left, height: height + HEADER.height },
      },
    ],
    left + width,
    HEADER.height + height,
    look,
  );
}
