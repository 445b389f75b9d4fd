/** Places of labels beside the ends of lines, so that none lies on another. Pure. */
import type { Measure } from "@/features/gantt";

interface Block {
  places: number[];
  centre: number;
}

/** Each place as near as possible to where it is wanted, at least `gap` apart, between `top` and `bottom`. */
export function spread(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const clamped = (places: number[]): Block => {
    const half = ((places.length - 1) * gap) / 2;
    const middle = places.reduce((sum, at) => sum + wanted[at]!, 0) / places.length;
    return { places, centre: Math.max(top + half, Math.min(bottom - half, middle)) };
  };
  // Labels that touch form a block, which stands where its middle is wanted.
  const blocks: Block[] = [];
  for (const at of order) {
    let block = clamped([at]);
    for (let before = blocks.at(-1); before && touch(before, block, gap); before = blocks.at(-1)) {
      blocks.pop();
      block = clamped([...before.places, ...block.places]);
    }
    blocks.push(block);
  }
  const placed = new Array<number>(wanted.length).fill(0);
  for (const { places, centre } of blocks)
    places.forEach((at, i) => {
      placed[at] = centre + (i - (places.length - 1) / 2) * gap;
    });
  return placed;
}

function touch(upper: Block, lower: Block, gap: number): boolean {
  const reach = ((upper.places.length + lower.places.length) * gap) / 2;
  return lower.centre - upper.centre < reach;
}

/** The text, or what fits of it. */
export function shortened(text: string, room: number, measure: Measure): string {
  if (measure(text, "headerLower") <= room) return text;
  for (let length = text.length - 1; length > 2; length--) {
    const cut = text.slice(0, length) + "…";
    if (measure(cut, "headerLower") <= room) return cut;
  }
  return "";
}
