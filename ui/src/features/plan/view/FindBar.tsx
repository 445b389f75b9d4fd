import { useEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from "@ant-design/icons";
import { Button, Input, type InputRef } from "antd";
import type { TaskRow } from "@/bindings";
import type { Column, GanttHandle } from "@/features/gantt";
import { useT } from "@/i18n";
import { nextPlace, places } from "./find";

interface Props {
  text: string;
  rows: readonly TaskRow[];
  columns: readonly Column<TaskRow>[];
  /** The row where the search goes on. */
  from: string | null;
  chart: () => GanttHandle | null;
  onText(text: string): void;
  onClose(): void;
}

/** Looks for a text in all cells, opens what hides it, and goes from one to the next. */
export function FindBar({ text, rows, columns, from, chart, onText, onClose }: Props) {
  const t = useT();
  const input = useRef<InputRef>(null);
  const found = useMemo(() => places(rows, columns, text), [rows, columns, text]);
  const order = useMemo(() => new Map(rows.map((row, place) => [row.id, place])), [rows]);
  const present = found.findIndex(({ id }) => id === from);

  const go = (by: 1 | -1) => {
    const place = found[nextPlace(found, order, from, by)];
    if (place) chart()?.reveal(place.id, place.column);
  };
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    input.current?.focus({ cursor: "all" });
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "F3") return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const close = () => {
    onClose();
    chart()?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.nativeEvent.isComposing) go(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count =
    text.trim() === ""
      ? ""
      : found.length === 0
        ? t("grid.foundNothing")
        : t("grid.found", { at: present < 0 ? "–" : present + 1, n: found.length });
  return (
    <div className="plan-find" role="search" data-testid="plan-find">
      <Input
        ref={input}
        value={text}
        placeholder={t("grid.find")}
        aria-label={t("grid.find")}
        data-testid="plan-find-text"
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="faint" aria-live="polite" data-testid="plan-find-count">
        {count}
      </span>
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        aria-label={t("grid.findPrevious")}
        title={t("grid.findPrevious")}
        disabled={found.length === 0}
        onClick={() => go(-1)}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        aria-label={t("grid.findNext")}
        title={t("grid.findNext")}
        disabled={found.length === 0}
        onClick={() => go(1)}
      />
      <Button type="text" icon={<CloseOutlined />} aria-label={t("common.close")} onClick={close} />
    </div>
  );
}
