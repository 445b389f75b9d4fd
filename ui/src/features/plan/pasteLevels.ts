/** How deep pasted rows lie, from whatever shows it: a level, a WBS code, or spaces before the name. Pure. */

/** From numbers of any kind that grow with depth: the shallowest is 0. */
export function fromNumbers(depths: readonly number[]): number[] {
  const least = Math.min(...depths);
  return depths.map((depth) => depth - least);
}

/** `1.2.3` is two deeper than `1`. */
export function depthOfCode(code: string): number {
  return code.trim().replace(/\.+$/, "").split(".").length;
}

/** From the room before each name: more room than the row above is one deeper, less goes back to where it fits. */
export function fromIndents(names: readonly string[]): number[] {
  const open: number[] = [];
  return names.map((name) => {
    const room = indent(name);
    while (open.length > 0 && open[open.length - 1]! >= room) open.pop();
    open.push(room);
    return open.length - 1;
  });
}

/** A full-width space counts two, a tab four. */
function indent(name: string): number {
  const space = /^[\s\u00a0\u3000]*/.exec(name)?.[0] ?? "";
  return [...space].reduce((sum, c) => sum + (c === "\u3000" ? 2 : c === "\t" ? 4 : 1), 0);
}
