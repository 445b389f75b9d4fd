/** Who is hit when a project moves: the dependencies that start in it, and those that start where these end. Pure. */
import type { CrossDependency } from "@/bindings";

export interface Impact {
  link: CrossDependency;
  /** `drives`: the project drives at once. `onward`: through others. `waits`: the project waits. */
  side: "drives" | "onward" | "waits";
}

/** The dependencies of a project, both ways: what it drives, what that drives in turn, what it waits for. */
export function impactOf(links: readonly CrossDependency[], project: string): Impact[] {
  const found: Impact[] = [];
  const seen = new Set<string>();
  const reached = new Set([project]);
  let front = [project];
  while (front.length > 0) {
    const next: string[] = [];
    for (const link of links) {
      if (seen.has(link.id) || !front.includes(link.predecessor.project)) continue;
      seen.add(link.id);
      if (link.successor.project === project) continue;
      found.push({ link, side: link.predecessor.project === project ? "drives" : "onward" });
      if (!reached.has(link.successor.project)) {
        reached.add(link.successor.project);
        next.push(link.successor.project);
      }
    }
    front = next;
  }
  for (const link of links) if (link.successor.project === project) found.push({ link, side: "waits" });
  return found;
}
