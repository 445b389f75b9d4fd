import { describe, expect, it } from "vitest";
import { asTable } from "./copy";
import { palette } from "./palette";
import { svgDocument } from "./svg";
import type { Shape } from "./scene";

describe("the scene as SVG", () => {
  const draw = (shapes: Shape[]) => {
    const clip = { x: 0, y: 0, width: 100, height: 50 };
    const text = svgDocument([{ shapes, x: 0, y: 0, clip }], 100, 50, palette("light"));
    const document = new DOMParser().parseFromString(text, "image/svg+xml");
    expect(document.querySelector("parsererror")).toBeNull();
    return document;
  };

  it("is well-formed whatever a task is called", () => {
    const name = `"<b>&amp;\u0001'设计 <评审>`;
    const document = draw([{ kind: "text", x: 1, y: 2, text: name, style: "label" }]);
    expect(document.querySelector("text")?.textContent).toBe(name.replace("\u0001", ""));
  });

  it("draws every kind of shape in the palette's colours", () => {
    const document = draw([
      { kind: "rect", x: 0, y: 0, width: 10, height: 5, radius: 2, fill: "task" },
      { kind: "polygon", points: [0, 0, 1, 1, 2, 0], fill: "milestone" },
      { kind: "path", points: [0, 0, 5, 5], stroke: "today" },
      { kind: "frame", x: 0, y: 0, width: 1, height: 1, stroke: "barSelected" },
    ]);
    expect(document.querySelector(`g rect[fill="${palette("light").fill.task}"]`)).not.toBeNull();
    expect(document.querySelector("polygon")?.getAttribute("points")).toBe("0,0 1,1 2,0");
    expect(document.querySelector("polyline")?.getAttribute("stroke-dasharray")).toBe("4 4");
  });

  it("has another colour for every style that means something else", () => {
    for (const mode of ["light", "dark"] as const) {
      const { fill, stroke } = palette(mode);
      expect(
        new Set([
          fill.task,
          fill.taskDone,
          fill.taskCritical,
          fill.taskCriticalDone,
          fill.baseline,
          fill.summary,
        ]).size,
      ).toBe(6);
      expect(stroke.today).not.toEqual(stroke.dataDate);
    }
  });
});

describe("copying rows", () => {
  it("writes headers, tabs and quotes what needs it", () => {
    const columns = [
      { id: "a", title: "任务", width: 1, text: (row: string[]) => row[0]! },
      { id: "b", title: "备注", width: 1, text: (row: string[]) => row[1]! },
    ];
    expect(
      asTable(
        [
          ["设计", 'say "hi"'],
          ["开发", "a\tb"],
        ],
        columns,
      ),
    ).toBe('任务\t备注\r\n设计\t"say ""hi"""\r\n开发\t"a\tb"');
  });
});
