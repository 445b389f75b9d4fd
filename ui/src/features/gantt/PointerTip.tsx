import { useT } from "@/i18n";
import { isoDate, isoMoment, weekday, type Drag, type Minute } from "./scene";
import type { PointerNote } from "./useTimelinePointer";

interface Props {
  note: PointerNote;
  /** Width of the timeline: the tip turns to the left near its right end. */
  width: number;
  /** Hours are told too. */
  timed: boolean;
  lines(row: number): readonly string[];
  name(row: number): string;
}

/** The small note beside the pointer: the facts of a bar, or the dates that letting go would set. */
export function PointerTip({ note, width, timed, lines, name }: Props) {
  const t = useT();
  const shown = note.kind === "bar" ? lines(note.row) : dragLines(note.drag);
  const turned = note.x > width - 260;
  const style = turned
    ? { right: width - note.x + 12, top: note.y + 16 }
    : { left: note.x + 14, top: note.y + 16 };

  function dragLines(drag: Drag): readonly string[] {
    const day = (at: Minute, timed: boolean) => {
      const name = t(`gantt.weekdayName_${weekday(at)}` as "gantt.weekdayName_0");
      return `${timed ? isoMoment(at).slice(0, 16).replace("T", " ") : isoDate(at)} ${name}`;
    };
    const dates = (start: Minute, finish: Minute) =>
      timed
        ? t("gantt.dates", { start: day(start, true), finish: day(finish, true) })
        : t("gantt.dates", { start: day(start, false), finish: day(finish - 1, false) });
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
