/** The whole chart, names left and timeline right, as one SVG document. */
import type { Palette } from "./palette";
import {
  HEADER,
  headerScene,
  ROW_HEIGHT,
  timelineScene,
  widthOf,
  xOf,
  type Header,
  type Measure,
  type Shape,
  type Span,
  type TimelineInput,
} from "./scene";
import { svgDocument } from "./svg";

export interface NamedRow {
  level: number;
  name: string;
  strong: boolean;
}

interface Source {
  input: TimelineInput;
  header: Pick<Header, "words" | "flags">;
  span: Span;
  title: string;
  name(row: number): NamedRow;
  look: Palette;
  measure: Measure;
}

const INDENT = 14;
const WIDEST_NAMES = 420;

export function chartSvg({ input, header, span, title, name, look, measure }: Source): string {
  const names = Array.from({ length: input.count }, (_, row) => name(row));
  const wide = names.map(
    (one) => one.level * INDENT + measure(one.name, one.strong ? "labelStrong" : "label"),
  );
  const left = Math.ceil(Math.min(WIDEST_NAMES, Math.max(120, ...wide.map((width) => width + 16))));
  const { scale } = input;
  const from = Math.max(0, Math.floor(xOf(scale, span.start)) - 40);
  const to = Math.min(widthOf(scale), Math.ceil(xOf(scale, span.finish)) + 220);
  const width = to - from;
  const height = input.count * ROW_HEIGHT;
  const viewport = { x: from, y: 0, width, height };
  const calm = { ...input, hovered: null, isSelected: () => false };
  const right = { x: left, width, y: 0 };
  return svgDocument(
    [
      {
        shapes: timelineScene(calm, viewport, measure),
        x: left - from,
        y: HEADER.height,
        clip: { ...right, y: HEADER.height, height },
      },
      {
        shapes: headerScene({ ...header, scale, viewport, measure }),
        x: left - from,
        y: 0,
        clip: { ...right, height: HEADER.height },
      },
      {
        shapes: nameShapes(names, left, height, title),
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

function nameShapes(names: readonly NamedRow[], width: number, height: number, title: string): Shape[] {
  const bottom = HEADER.height + height;
  const shapes: Shape[] = [
    { kind: "rect", x: 0, y: 0, width, height: HEADER.height, fill: "headerBackground" },
    { kind: "text", x: 8, y: HEADER.height / 2, text: title, style: "headerUpper" },
    { kind: "path", points: [0, HEADER.height - 0.5, width, HEADER.height - 0.5], stroke: "headerLine" },
    { kind: "path", points: [width - 0.5, 0, width - 0.5, bottom], stroke: "headerLine" },
  ];
  names.forEach(({ level, name, strong }, row) => {
    const y = HEADER.height + row * ROW_HEIGHT;
    shapes.push({
      kind: "path",
      points: [0, y + ROW_HEIGHT - 0.5, width, y + ROW_HEIGHT - 0.5],
      stroke: "rowLine",
    });
    shapes.push({
      kind: "text",
      x: 8 + (level - 1) * INDENT,
      y: y + 13,
      text: name,
      style: strong ? "labelStrong" : "label",
    });
  });
  return shapes;
}
