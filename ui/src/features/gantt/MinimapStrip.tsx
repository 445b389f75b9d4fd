import type { PointerEvent } from "react";
import { HEADER } from "./scene";
import type { Minimap } from "./useMinimap";

/** The overview beside the timeline; the frame shows what is in view and can be dragged. */
export function MinimapStrip({ minimap, height }: { minimap: Minimap; height: number }) {
  const go = (event: PointerEvent<HTMLElement>) =>
    minimap.go(event.clientY - event.currentTarget.getBoundingClientRect().top);
  return (
    <div
      className="gantt-minimap"
      style={{ width: minimap.width, top: HEADER.height, height }}
      aria-hidden
      data-testid="gantt-minimap"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && go(event)}
    >
      <canvas ref={minimap.canvas} />
      <div ref={minimap.frame} className="gantt-minimap-frame" />
    </div>
  );
}
