import type { TrendPoint } from "@/bindings";
import { sparkPath } from "./spark";

interface Props {
  points: TrendPoint[];
  target: number | null;
  width?: number;
  height?: number;
}

/** The run of a figure over months, with its target as a dashed line. Decoration: the figures are in the panel. */
export function Sparkline({ points, target, width = 74, height = 26 }: Props) {
  const spark = sparkPath(
    points.map((point) => point.value),
    target,
    width,
    height,
  );
  if (!spark) return null;
  return (
    <svg width={width} height={height} aria-hidden="true" className="spark">
      {spark.target !== null && (
        <line x1="0" x2={width} y1={spark.target} y2={spark.target} className="spark-target" />
      )}
      <path d={spark.path} className="spark-line" />
      <circle cx={spark.last.x} cy={spark.last.y} r="2.2" className="spark-dot" />
    </svg>
  );
}
