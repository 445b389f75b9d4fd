/** Where the bar and the words of each row lie; computed once a scene. */
import { barBox, labelOf, labelStyle, rightEdge, type Box } from "./bar";
import { LABEL_GAP, type Obstacle } from "./dependency";
import type { Measure } from "./shape";
import type { TimelineInput } from "./timeline";

export interface RowGeometry {
  box: Box;
  /** The words right of the bar. */
  label: string;
  obstacle: Obstacle;
}

export class RowGeometries {
  private readonly known = new Map<number, RowGeometry | null>();

  constructor(
    private readonly input: TimelineInput,
    private readonly measure: Measure,
  ) {}

  at(row: number): RowGeometry | null {
    let geometry = this.known.get(row);
    if (geometry === undefined) {
      geometry = this.compute(row);
      this.known.set(row, geometry);
    }
    return geometry;
  }

  private compute(row: number): RowGeometry | null {
    const { input } = this;
    const bar = input.bar(row);
    if (!bar) return null;
    const box = barBox(bar, row, input.scale);
    const linked = input.show.dependencies && input.dependencies.atFinish(row);
    const labelLeft =
      rightEdge(bar, box, input.scale, input.show) + (linked ? LABEL_GAP.linked : LABEL_GAP.plain);
    const label = labelOf(bar, input.show);
    const width = label ? this.measure(label, labelStyle(bar)) : 0;
    return {
      box,
      label,
      obstacle: { left: box.left, right: box.right, labelLeft, labelRight: labelLeft + width },
    };
  }
}
