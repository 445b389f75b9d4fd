import { describe, expect, it } from "vitest";
import { paint, snapping } from "./paint";
import { palette } from "./palette";
import type { Shape } from "./scene";

/** A context that writes down what it is asked to draw, with the styles in force. */
function recorder() {
  const calls: string[] = [];
  const state: Record<string, unknown> = {};
  const context = new Proxy(state, {
    get: (target, name: string) =>
      name in target
        ? target[name]
        : (...values: unknown[]) => {
            const style = name.startsWith("stroke") ? target.strokeStyle : target.fillStyle;
            calls.push(
              `${name}(${values.join(",")})${/^(fill|stroke)/.test(name) ? ` ${String(style)}` : ""}`,
            );
          },
    set: (target, name: string, value) => {
      target[name] = value;
      return true;
    },
  });
  return { calls, context: context as unknown as CanvasRenderingContext2D };
}

function painted(shapes: Shape[], mode: "light" | "dark" = "light") {
  const { calls, context } = recorder();
  paint(context, shapes, palette(mode), 100, 20);
  return calls;
}

describe("painting a scene", () => {
  it("moves the drawing under the view and leaves the context as it was", () => {
    const calls = painted([]);
    expect(calls).toEqual(["save()", "translate(-100,-20)", "restore()"]);
  });

  it("takes its colours from the palette of the theme", () => {
    const bar: Shape = { kind: "rect", x: 120, y: 30, width: 40, height: 10, fill: "task" };
    expect(painted([bar])).toContain(`fillRect(120,30,40,10) ${palette("light").fill.task}`);
    expect(painted([bar], "dark")).toContain(`fillRect(120,30,40,10) ${palette("dark").fill.task}`);
  });

  it("does not carry dashes over to solid lines", () => {
    const line = (stroke: "today" | "dataDate"): Shape => ({ kind: "path", points: [0, 0, 0, 9], stroke });
    const dashes = painted([line("today"), line("dataDate"), line("dataDate")]).filter((call) =>
      call.startsWith("setLineDash"),
    );
    expect(dashes).toEqual(["setLineDash(4,4)", "setLineDash()"]);
  });

  it("draws a rounded box square when it is too narrow to be round", () => {
    const box = (width: number): Shape => ({
      kind: "rect",
      x: 0,
      y: 0,
      width,
      height: 8,
      radius: 2,
      fill: "task",
    });
    expect(painted([box(3)]).some((call) => call.startsWith("roundRect"))).toBe(false);
    expect(painted([box(30)]).some((call) => call.startsWith("roundRect"))).toBe(true);
  });
});

describe("device pixels", () => {
  it.each([1, 1.25, 1.5, 2])("at ratio %d edges and lines lie on them", (ratio) => {
    const { edge, line } = snapping(ratio, 0, 0);
    for (const at of [0.1, 12.5, 27.5, 33.33, 100.8]) {
      expect((edge(at) * ratio) % 1).toBeCloseTo(0, 6);
      expect((line(at, 1) * ratio) % 1).toBeCloseTo(0.5, 6);
      expect((line(at, 2) * ratio) % 1).toBeCloseTo(0, 6);
      expect(Math.abs(edge(at) - at)).toBeLessThanOrEqual(0.5 / ratio + 1e-9);
    }
  });

  it("never make a thin bar vanish", () => {
    const thin: Shape = { kind: "rect", x: 10.6, y: 5, width: 0.2, height: 8, fill: "task" };
    expect(painted([thin])).toContain(`fillRect(11,5,0.5,8) ${palette("light").fill.task}`);
  });
});
