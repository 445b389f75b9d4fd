/** Paints a scene on a canvas. It knows pixels and colours, and nothing of tasks. */
import { FONT, type Palette } from "./palette";
import type { Measure, Shape } from "./scene";

/**
 * Paints shapes whose drawing coordinates begin at (`x`, `y`) of the canvas' upper left corner. Edges come to lie on
 * whole device pixels at every ratio, so that bars and lines are crisp on any screen.
 */
export function paint(
  context: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  look: Palette,
  x: number,
  y: number,
  ratio = 1,
): void {
  context.save();
  const snap = snapping(ratio, x, y);
  context.translate(-snap.left, -snap.top);
  context.textBaseline = "middle";
  let dashed = false;
  for (const shape of shapes) {
    switch (shape.kind) {
      case "rect":
        context.fillStyle = look.fill[shape.fill];
        fill(context, shape, snap);
        break;
      case "polygon":
        context.fillStyle = look.fill[shape.fill];
        trace(context, shape.points);
        context.fill();
        break;
      case "path":
      case "frame": {
        const { color, width, dash } = look.stroke[shape.stroke];
        const pen = Math.max(1, Math.round(width * ratio));
        context.strokeStyle = color;
        context.lineWidth = pen / ratio;
        if (dash || dashed) context.setLineDash((dash as number[]) ?? []);
        dashed = dash !== undefined;
        if (shape.kind === "path") traceLine(context, shape.points, snap, pen);
        else frame(context, shape, snap, pen);
        context.stroke();
        break;
      }
      case "text": {
        const { color, font } = look.text[shape.style];
        context.fillStyle = color;
        if (context.font !== font) context.font = font;
        context.textAlign = shape.align ?? "left";
        context.fillText(shape.text, shape.x, shape.y + 0.5);
      }
    }
  }
  context.restore();
}

interface Snap {
  left: number;
  top: number;
  /** The nearest edge between device pixels. */
  edge(at: number): number;
  /** Where a line of so many device pixels lies in the middle of them. */
  line(at: number, pen: number): number;
}

export function snapping(ratio: number, x: number, y: number): Snap {
  const edge = (at: number) => Math.round(at * ratio) / ratio;
  return {
    left: edge(x),
    top: edge(y),
    edge,
    line: (at, pen) => (pen % 2 === 1 ? (Math.floor(at * ratio + 1e-6) + 0.5) / ratio : edge(at)),
  };
}

function trace(context: CanvasRenderingContext2D, points: readonly number[]): void {
  context.beginPath();
  context.moveTo(points[0]!, points[1]!);
  for (let i = 2; i < points.length; i += 2) context.lineTo(points[i]!, points[i + 1]!);
}

function traceLine(c: CanvasRenderingContext2D, points: readonly number[], snap: Snap, pen: number): void {
  c.beginPath();
  c.moveTo(snap.line(points[0]!, pen), snap.line(points[1]!, pen));
  for (let i = 2; i < points.length; i += 2)
    c.lineTo(snap.line(points[i]!, pen), snap.line(points[i + 1]!, pen));
}

function fill(c: CanvasRenderingContext2D, shape: Extract<Shape, { kind: "rect" }>, snap: Snap): void {
  const { radius } = shape;
  const x = snap.edge(shape.x);
  const y = snap.edge(shape.y);
  // What is thinner than a pixel is still seen.
  const width = Math.max(snap.edge(shape.x + shape.width) - x, shape.width > 0 ? 0.5 : 0);
  const height = Math.max(snap.edge(shape.y + shape.height) - y, shape.height > 0 ? 0.5 : 0);
  if (!radius || width < 2 * radius) return c.fillRect(x, y, width, height);
  c.beginPath();
  c.roundRect(x, y, width, height, radius);
  c.fill();
}

function frame(
  c: CanvasRenderingContext2D,
  shape: Extract<Shape, { kind: "frame" }>,
  snap: Snap,
  pen: number,
): void {
  const x = snap.line(shape.x, pen);
  const y = snap.line(shape.y, pen);
  const right = snap.line(shape.x + shape.width, pen);
  const bottom = snap.line(shape.y + shape.height, pen);
  c.beginPath();
  c.roundRect(x, y, right - x, bottom - y, shape.radius ?? 0);
}

/** Gives a canvas the size of its box in device pixels and a context that counts in CSS pixels. */
export function fitCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
    // As wide as its own pixels: a canvas that is stretched by a fraction of one is blurred.
    canvas.style.width = `${wide / ratio}px`;
    canvas.style.height = `${high / ratio}px`;
  }
  const context = canvas.getContext("2d", { alpha: false });
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

const REMEMBERED = 20_000;

/** Text widths asked from the browser once a text and style. */
export function canvasMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, style) => {
    const key = style + text;
    let width = known.get(key);
    if (width === undefined) {
      if (known.size > REMEMBERED) known.clear();
      if (context) context.font = FONT[style];
      width = context ? context.measureText(text).width : text.length * 8;
      known.set(key, width);
    }
    return width;
  };
}
