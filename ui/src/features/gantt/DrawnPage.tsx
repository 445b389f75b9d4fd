import { useMemo, type ReactNode } from "react";
import { useTheme } from "@/theme/ThemeProvider";
import { palette, type Palette } from "./palette";
import type { Shape } from "./scene";
import { svgDocument } from "./svg";

/** Shapes on a sheet of its own: a page rather than a chart that scrolls. */
export interface Drawing {
  shapes: readonly Shape[];
  width: number;
  height: number;
}

/** The drawing as a document: what is shown, exported and printed. */
export function drawingSvg({ shapes, width, height }: Drawing, look: Palette): string {
  return svgDocument([{ shapes, x: 0, y: 0, clip: { x: 0, y: 0, width, height } }], width, height, look);
}

interface Props {
  drawing: Drawing;
  label: string;
  testId?: string;
  /** Pixels of the screen for one of the drawing; 1 when not given. */
  scale?: number;
  /** Laid over the drawing, in pixels of the screen: what can be pointed at. */
  children?: ReactNode;
}

/** A drawing on screen: the very document that an export writes. */
export function DrawnPage({ drawing, label, testId, scale = 1, children }: Props) {
  const { mode } = useTheme();
  const picture = useMemo(
    () => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawingSvg(drawing, palette(mode)))}`,
    [drawing, mode],
  );
  const size = { width: drawing.width * scale, height: drawing.height * scale };
  return (
    <div className="drawn-page" style={size} data-testid={testId}>
      <img src={picture} alt={label} {...size} />
      {children}
    </div>
  );
}
