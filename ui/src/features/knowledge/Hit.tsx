import { Tag } from "antd";
import type { LessonFound } from "@/bindings";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date } from "@/lib/format";
import { Pieces } from "./Pieces";

interface Props {
  hit: LessonFound;
  open: boolean;
  onOpen: () => void;
}

/** A lesson that was found: what it says, where it comes from, how often it was used again. */
export function Hit({ hit, open, onOpen }: Props) {
  const t = useT();
  const { reuse } = hit;
  return (
    <button
      type="button"
      className={`lesson-hit card${open ? " lesson-open" : ""}`}
      data-testid={`lesson-hit-${hit.id}`}
      aria-pressed={open}
      onClick={onOpen}
    >
      <span className="lesson-head">
        <Tag color={hit.kind === "failure" ? "orange" : "green"}>
          {choiceLabel(t, "lesson", "kind", hit.kind)}
        </Tag>
        <strong className="grow ellipsis">
          <Pieces pieces={hit.title} />
        </strong>
        <span className="faint">{hit.code}</span>
      </span>
      <span className="soft lesson-text">
        <Pieces pieces={hit.text} />
      </span>
      <span className="faint lesson-facts">
        {hit.project && <span>{hit.project}</span>}
        {hit.recordedOn && <span>{date(hit.recordedOn)}</span>}
        {hit.tags.map((tag) => (
          <span key={tag}>#{tag}</span>
        ))}
        <span className="grow" />
        <span title={t("knowledge.reuseHint")}>
          {t("knowledge.reuse", { shown: reuse.shown, adopted: reuse.adopted, traces: reuse.traces })}
        </span>
      </span>
    </button>
  );
}
