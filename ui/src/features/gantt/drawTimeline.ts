/** One frame of the timeline: builds the scene for the view and paints it, the header last. */
import { fitCanvas, paint } from "./paint";
import type { Palette } from "./palette";
import {
  HEADER,
  headerScene,
  timelineScene,
  type Header,
  type Measure,
  type Shape,
  type TimelineInput,
} from "./scene";

export interface TimelineFrame {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Picture {
  input: TimelineInput;
  header: Pick<Header, "words" | "flags" | "tiers">;
  /** Painted over the bars: handles, the ghost of a drag. */
  overlay: readonly Shape[];
  look: Palette;
  measure: Measure;
}

export function drawTimeline(canvas: HTMLCanvasElement, frame: TimelineFrame, picture: Picture): void {
  const context = fitCanvas(canvas, frame.width, frame.height);
  if (!context) return;
  const { input, header, overlay, look, measure } = picture;
  context.fillStyle = look.background;
  context.fillRect(0, 0, frame.width, frame.height);
  const ratio = window.devicePixelRatio || 1;
  const viewport = { x: frame.left, y: frame.top, width: frame.width, height: frame.height - HEADER.height };
  const offset = frame.top - HEADER.height;
  paint(context, timelineScene(input, viewport, measure), look, frame.left, offset, ratio);
  if (overlay.length > 0) paint(context, overlay, look, frame.left, offset, ratio);
  paint(
    context,
    headerScene({ ...header, scale: input.scale, viewport, measure }),
    look,
    frame.left,
    0,
    ratio,
  );
}
