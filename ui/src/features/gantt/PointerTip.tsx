import { useT } from "@/i18n";
import { isoDate, type Drag } from "./scene";
import type { PointerNote } from "./useTimelinePointer";

interface Props {
  note: PointerNote;
  /** Width of the timeline: the tip turns to the left near its right end. */
  width: number;
  lines(row: number): readonly string[];
  name(row: number): string;
}

/** The small note beside the pointer: the facts of a bar, or the dates that letting go would set. */
export function PointerTip({ note, width, lines, name }: Props) {
  const t = useT();
  const shown = note.kind === "bar" ? lines(note.row) : dragLines(note.drag);
  const turned = note.x > width - 260;
  const style = turned
    ? { right: width - note.x + 12, top: note.y + 16 }
    : { left: note.x + 14, top: note.y + 16 };

  function dragLines(drag: Drag): readonly string[] {
    const dates = (start: number, finish: number) =>
      t("gantt.dates", { start: isoDate(start), finish: isoDate(finish - 1) });
    switch (drag.kind) {
      case "move":
      case "resize":
        return [name(drag.row), dates(drag.start, Math.max(drag.finish, drag.start + 1))];
      case "progress":
        return [name(drag.row), t("gantt.progressTo", { percent: drag.percent })];
      case "connect": {
        if (drag.to === null) return [t("gantt.connectHint")];
        const kind = t(`gantt.kind_${drag.dependency}`);
        return [t("gantt.connect", { from: name(drag.row), to: name(drag.to) }), kind];
      }
    }
  }
  return (
    <div
      className={`gantt-tip ${note.kind}`}
      style={style}
      role={note.kind === "drag" ? "status" : "tooltip"}
    >
      {shown.map((line, i) => (
        <div key={i} className={i === 0 ? "gantt-tip-title" : undefined}>
          {line}
        </div>
      ))}
    </div>
  );
}
