/** Paints a scene on a canvas. It knows pixels and colours, and nothing of tasks. */
import { FONT, type Palette } from "./palette";
import type { Measure, Shape } from "./scene";

/** Paints shapes whose drawing coordinates begin at (`x`, `y`) of the canvas' upper left corner. */
export function paint(
  context: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  look: Palette,
  x: number,
  y: number,
): void {
  context.save();
  context.translate(-x, -y);
  context.textBaseline = "middle";
  let dashed = false;
  for (const shape of shapes) {
    switch (shape.kind) {
      case "rect":
        context.fillStyle = look.fill[shape.fill];
        if (shape.radius) fillRounded(context, shape.x, shape.y, shape.width, shape.height, shape.radius);
        else context.fillRect(shape.x, shape.y, shape.width, shape.height);
        break;
      case "polygon":
        context.fillStyle = look.fill[shape.fill];
        trace(context, shape.points);
        context.fill();
        break;
      case "path":
      case "frame": {
        const { color, width, dash } = look.stroke[shape.stroke];
        context.strokeStyle = color;
        context.lineWidth = width;
        if (dash || dashed) context.setLineDash((dash as number[]) ?? []);
        dashed = dash !== undefined;
        if (shape.kind === "path") trace(context, shape.points);
        else frame(context, shape);
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

function trace(context: CanvasRenderingContext2D, points: readonly number[]): void {
  context.beginPath();
  context.moveTo(points[0]!, points[1]!);
  for (let i = 2; i < points.length; i += 2) context.lineTo(points[i]!, points[i + 1]!);
}

function fillRounded(
  c: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void {
  if (width < 2 * radius) return c.fillRect(x, y, width, height);
  c.beginPath();
  c.roundRect(x, y, width, height, radius);
  c.fill();
}

function frame(c: CanvasRenderingContext2D, shape: Extract<Shape, { kind: "frame" }>): void {
  c.beginPath();
  c.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0);
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
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
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
