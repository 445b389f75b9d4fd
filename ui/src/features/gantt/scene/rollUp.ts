/** What lies below a collapsed summary, drawn small on its row. */
import { ROW_HEIGHT, type Bar } from "./bar";
import { finishX, pointX, startX, type TimeScale } from "./scale";
import type { Shape, Viewport } from "./shape";
import type { Show } from "./show";

const TASK = { top: 16, height: 3 } as const;
const DIAMOND = 4.5;

/** Bars that touch on screen are drawn as one, so that any number of them costs no more than the view is wide. */
export function rolledShapes(
  bars: readonly Bar[],
  row: number,
  scale: TimeScale,
  viewport: Viewport,
  show: Show,
): Shape[] {
  const right = viewport.x + viewport.width;
  const y = row * ROW_HEIGHT;
  const shapes: Shape[] = [];
  let run: { left: number; right: number; critical: boolean } | null = null;
  const close = () => {
    if (run)
      shapes.push({
        kind: "rect",
        x: run.left,
        y: y + TASK.top,
        width: Math.max(1, run.right - run.left),
        height: TASK.height,
        fill: run.critical ? "taskCriticalDone" : "taskDone",
      });
    run = null;
  };
  const diamonds: Shape[] = [];
  let lastDiamond = -Infinity;
  for (const bar of bars) {
    if (bar.kind === "milestone") {
      const x = pointX(scale, bar.start);
      if (x < viewport.x - DIAMOND || x > right + DIAMOND || x - lastDiamond < DIAMOND) continue;
      lastDiamond = x;
      diamonds.push(...diamond(x, y + TASK.top + 1.5, bar.critical && show.critical));
      continue;
    }
    const left = startX(scale, bar.start);
    const end = finishX(scale, bar.finish);
    if (end < viewport.x || left > right) continue;
    const critical = bar.critical && show.critical;
    if (run && left <= run.right + 0.5 && critical === run.critical) run.right = Math.max(run.right, end);
    else {
      close();
      run = { left, right: end, critical };
    }
  }
  close();
  return [...shapes, ...diamonds];
}

function diamond(x: number, y: number, critical: boolean): Shape[] {
  const points = (r: number) => [x, y - r, x + r, y, x, y + r, x - r, y];
  return [
    { kind: "polygon", points: points(DIAMOND + 1.5), fill: "rowPlain" },
    { kind: "polygon", points: points(DIAMOND), fill: critical ? "milestoneCritical" : "milestone" },
  ];
}

/** Bars in the order in which they are rolled up: by start. Summaries have no bar of their own there. */
export function rollUp(bars: readonly (Bar | null)[]): Bar[] {
  const shown = bars.filter(
    (bar): bar is Bar => bar !== null && bar.kind !== "summary" && bar.status !== "inactive",
  );
  return shown.sort((a, b) => a.start - b.start);
}
