/** The same scene as a stand-alone SVG document, for copying and export. */
import type { Palette } from "./palette";
import type { Shape } from "./scene";

export interface Layer {
  shapes: readonly Shape[];
  /** Where the layer's own (0, 0) lies in the document. */
  x: number;
  y: number;
  /** Nothing is shown outside this box, in document pixels. */
  clip: { x: number; y: number; width: number; height: number };
}

export function svgDocument(layers: readonly Layer[], width: number, height: number, look: Palette): string {
  const clips = layers.map(
    ({ clip }, i) =>
      `<clipPath id="c${i}"><rect x="${n(clip.x)}" y="${n(clip.y)}" width="${n(clip.width)}" height="${n(clip.height)}"/></clipPath>`,
  );
  const groups = layers.map(
    ({ shapes, x, y }, i) =>
      `<g clip-path="url(#c${i})"><g transform="translate(${n(x)} ${n(y)})">${shapes.map((s) => element(s, look)).join("")}</g></g>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}">` +
    `<defs>${clips.join("")}</defs><rect width="100%" height="100%" fill="${look.background}"/>${groups.join("")}</svg>`
  );
}

function element(shape: Shape, look: Palette): string {
  switch (shape.kind) {
    case "rect":
      return `<rect ${box(shape)} fill="${look.fill[shape.fill]}"/>`;
    case "frame":
      return `<rect ${box(shape)} fill="none" ${stroke(shape.stroke, look)}/>`;
    case "polygon":
      return `<polygon points="${pairs(shape.points)}" fill="${look.fill[shape.fill]}"/>`;
    case "path":
      return `<polyline points="${pairs(shape.points)}" fill="none" ${stroke(shape.stroke, look)}/>`;
    case "text": {
      const { color, font } = look.text[shape.style];
      const anchor = shape.align ? ` text-anchor="${ANCHORS[shape.align]}"` : "";
      return `<text x="${n(shape.x)}" y="${n(shape.y + 4.2)}" fill="${color}" style="font:${escape(font)}"${anchor}>${escape(shape.text)}</text>`;
    }
  }
}

const ANCHORS = { left: "start", center: "middle", right: "end" } as const;

function box(shape: { x: number; y: number; width: number; height: number; radius?: number }): string {
  const round = shape.radius ? ` rx="${n(shape.radius)}"` : "";
  return `x="${n(shape.x)}" y="${n(shape.y)}" width="${n(Math.max(0, shape.width))}" height="${n(Math.max(0, shape.height))}"${round}`;
}

function stroke(style: keyof Palette["stroke"], look: Palette): string {
  const { color, width, dash } = look.stroke[style];
  return `stroke="${color}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash.join(" ")}"` : ""}`;
}

function pairs(points: readonly number[]): string {
  const found: string[] = [];
  for (let i = 0; i < points.length; i += 2) found.push(`${n(points[i]!)},${n(points[i + 1]!)}`);
  return found.join(" ");
}

const n = (value: number) => String(Math.round(value * 100) / 100);

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escape(text: string): string {
  // Characters that XML forbids would make the whole document unreadable.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "").replace(/[&<>"]/g, (c) => ESCAPES[c]!);
}
