import { useState } from "react";
import { Button, Input, Popover, Select } from "antd";
import { DeleteOutlined } from "@ant-design/icons";
import { useT } from "@/i18n";
import type { DependencyKind } from "./scene";
import type { GanttDependency, GanttEdits } from "./types";
import type { OpenLink } from "./useTimelinePointer";

const KINDS: readonly DependencyKind[] = ["FS", "SS", "FF", "SF"];

interface Props {
  at: OpenLink;
  dependency: GanttDependency;
  from: string;
  to: string;
  edits: GanttEdits | undefined;
  onClose(): void;
}

/** A dependency that was clicked: what it ties, its kind and lag to be changed, and the way to remove it. */
export function LinkPopover({ at, dependency, from, to, edits, onClose }: Props) {
  return (
    <Popover
      open
      destroyOnHidden
      placement="bottom"
      onOpenChange={(open) => !open && onClose()}
      trigger="click"
      content={
        <LinkFields key={at.id} dependency={dependency} from={from} to={to} edits={edits} onClose={onClose} />
      }
    >
      <span className="gantt-link-at" style={{ left: at.x, top: at.y }} />
    </Popover>
  );
}

function LinkFields({ dependency, from, to, edits, onClose }: Omit<Props, "at">) {
  const t = useT();
  const [kind, setKind] = useState(dependency.kind);
  const [lag, setLag] = useState(dependency.lag ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const { relink, disconnect } = edits ?? {};
  const id = dependency.id!;
  const save = async (next: DependencyKind) => {
    if (!relink || (next === dependency.kind && lag.trim() === (dependency.lag ?? ""))) return;
    setProblem(await relink(id, next, lag.trim()));
  };
  return (
    <div className="gantt-link" data-testid="link-popover" onKeyDown={(e) => e.key === "Escape" && onClose()}>
      <div>
        <span className="faint">{t("gantt.linkFrom")}</span> {from}
      </div>
      <div>
        <span className="faint">{t("gantt.linkTo")}</span> {to}
      </div>
      <div className="gantt-link-fields">
        <Select
          autoFocus
          value={kind}
          disabled={!relink}
          aria-label={t("gantt.linkKind")}
          data-testid="link-kind"
          options={KINDS.map((value) => ({ value, label: t(`gantt.kind_${value}`) }))}
          onChange={(next) => {
            setKind(next);
            void save(next);
          }}
        />
        <Input
          value={lag}
          disabled={!relink}
          placeholder={t("gantt.linkLagHint")}
          aria-label={t("gantt.linkLag")}
          addonBefore={t("gantt.linkLag")}
          data-testid="link-lag"
          onChange={(event) => setLag(event.target.value)}
          onPressEnter={() => void save(kind)}
          onBlur={() => void save(kind)}
        />
        {disconnect && (
          <Button
            type="text"
            danger
            icon={<DeleteOutlined />}
            aria-label={t("gantt.linkRemove")}
            title={t("gantt.linkRemove")}
            data-testid="link-remove"
            onClick={() => {
              disconnect(id);
              onClose();
            }}
          />
        )}
      </div>
      {problem && <div className="gantt-link-problem">{problem}</div>}
    </div>
  );
}
