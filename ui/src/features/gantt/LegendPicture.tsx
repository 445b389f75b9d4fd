import { useLayoutEffect, useRef } from "react";
import { useTheme } from "@/theme/ThemeProvider";
import { fitCanvas, paint } from "./paint";
import { palette } from "./palette";
import { legendScene, SWATCH, type LegendEntry } from "./scene";

/** A part of the timeline as it is drawn, small: for keys and menus. */
export function LegendPicture({ entry }: { entry: LegendEntry }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { mode } = useTheme();
  useLayoutEffect(() => {
    const context = canvas.current && fitCanvas(canvas.current, SWATCH.width, SWATCH.height);
    if (!context) return;
    const look = palette(mode);
    context.fillStyle = look.background;
    context.fillRect(0, 0, SWATCH.width, SWATCH.height);
    paint(context, legendScene(entry), look, 0, 0, window.devicePixelRatio || 1);
  }, [entry, mode]);
  return <canvas ref={canvas} aria-hidden className="gantt-swatch" />;
}
