import { type KeyboardEvent, type PointerEvent } from "react";

interface Props {
  label: string;
  width: number;
  max: number;
  onWidth(width: number): void;
}

const MIN = 160;
const STEP = 24;

/** The bar between grid and timeline: dragged, or moved with the arrow keys. */
export function Splitter({ label, width, max, onWidth }: Props) {
  const put = (next: number) => onWidth(Math.max(MIN, Math.min(max, next)));
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    const bar = event.currentTarget;
    const from = event.clientX;
    bar.setPointerCapture(event.pointerId);
    bar.onpointermove = (move) => put(width + move.clientX - from);
    bar.onpointerup = () => (bar.onpointermove = null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    put(width + (event.key === "ArrowLeft" ? -STEP : STEP));
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={MIN}
      aria-valuemax={max}
      tabIndex={0}
      className="gantt-splitter"
      style={{ left: width - 3 }}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
