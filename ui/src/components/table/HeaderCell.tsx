import { useRef } from "react";
import { FilterFilled, FilterOutlined } from "@ant-design/icons";
import { Button, Input, Popover } from "antd";
import { useT } from "@/i18n";
import type { Column, Sort } from "./rows";

interface Props<Row> {
  column: Column<Row>;
  index: number;
  sort: Sort | null;
  filter: string;
  onSort: () => void;
  onFilter: (text: string) => void;
  onResize: (width: number) => void;
}

/** A header: click sorts, the funnel filters, the right edge resizes (by mouse, or Shift+arrows). */
export function HeaderCell<Row>({ column, index, sort, filter, onSort, onFilter, onResize }: Props<Row>) {
  const t = useT();
  const cell = useRef<HTMLDivElement>(null);
  const sorted = sort?.id === column.id ? (sort.descending ? "descending" : "ascending") : "none";
  const width = () => cell.current?.offsetWidth ?? column.width;
  const drag = (event: React.PointerEvent) => {
    event.preventDefault();
    const from = { x: event.clientX, width: width() };
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    const move = (at: PointerEvent) => onResize(Math.max(44, from.width + at.clientX - from.x));
    const end = () => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", end);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", end);
  };
  return (
    <div
      ref={cell}
      role="columnheader"
      aria-sort={sorted}
      aria-colindex={index + 1}
      className={`dt-head-cell dt-${column.align ?? "left"}`}
    >
      <button
        type="button"
        className="dt-sort ellipsis"
        title={t("common.sortBy", { column: column.title })}
        data-testid={`sort-${column.id}`}
        onClick={onSort}
        onKeyDown={(event) => {
          const step = event.shiftKey ? { ArrowRight: 16, ArrowLeft: -16 }[event.key] : undefined;
          if (step) onResize(Math.max(44, width() + step));
        }}
      >
        {column.title}
        {sorted !== "none" && <span aria-hidden="true">{sorted === "ascending" ? " ↑" : " ↓"}</span>}
      </button>
      <Popover
        trigger="click"
        placement="bottomRight"
        destroyOnHidden
        content={
          <Input
            autoFocus
            allowClear
            value={filter}
            style={{ width: 180 }}
            placeholder={t("common.filterColumn", { column: column.title })}
            data-testid={`filter-input-${column.id}`}
            onChange={(event) => onFilter(event.target.value)}
          />
        }
      >
        <Button
          type="text"
          className={filter ? "dt-filter on" : "dt-filter"}
          icon={filter ? <FilterFilled /> : <FilterOutlined />}
          aria-label={t("common.filterColumn", { column: column.title })}
          data-testid={`filter-${column.id}`}
        />
      </Popover>
      <div
        className="dt-resize"
        role="separator"
        aria-label={t("common.resize", { column: column.title })}
        onPointerDown={drag}
      />
    </div>
  );
}
