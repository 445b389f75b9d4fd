import { useMemo, useRef, useState, type ReactNode } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { App, Button, Input } from "antd";
import { useT } from "@/i18n";
import { ExportMenu } from "../export/ExportMenu";
import { copyText } from "./copy";
import { HeaderCell } from "./HeaderCell";
import {
  arrange,
  asTable,
  nextSort,
  tabSeparated,
  textOf,
  titleWidth,
  type Column,
  type Filters,
  type Sort,
} from "./rows";
import { useSelection } from "./selection";
import "./data-table.css";

interface Props<Row> {
  label: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Enter or double click, and a single click when `openOnClick`. */
  onOpen?: (row: Row) => void;
  openKey?: string | null;
  /** Shown instead of the list when there is no row at all. */
  empty?: ReactNode;
  /** At the left and right of the search box. */
  toolbar?: ReactNode;
  initialSort?: Sort;
  rowHeight?: number;
  testId?: string;
}

/** A long list as a grid: only the rows in sight are drawn; sort, filter, resize, select, copy with headers. */
export function DataTable<Row>(props: Props<Row>) {
  const { rows, rowKey, onOpen, rowHeight = 30, testId = "data-table" } = props;
  const t = useT();
  const columns = useMemo(
    () =>
      props.columns.map((column) => ({ ...column, width: Math.max(column.width, titleWidth(column.title)) })),
    [props.columns],
  );
  const { message } = App.useApp();
  const [sort, setSort] = useState<Sort | null>(props.initialSort ?? null);
  const [filters, setFilters] = useState<Filters>({});
  const [search, setSearch] = useState("");
  const [widths, setWidths] = useState<Record<string, number>>({});
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(
    () => arrange(rows, columns, { sort, filters, search }),
    [rows, columns, sort, filters, search],
  );
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 1000, height: 600 },
  });
  const copy = (from: number, to: number) => {
    copyText(tabSeparated(shown.slice(from, to + 1), columns));
    void message.success(t("common.copied", { n: to - from + 1 }));
  };
  const selection = useSelection({
    count: shown.length,
    onCopy: copy,
    onOpen: (index) => shown[index] !== undefined && onOpen?.(shown[index]),
    onMove: (index) => virtual.scrollToIndex(index),
  });
  const template = columns
    .map(({ id, width, grow }) => {
      const own = widths[id];
      return own ? `${own}px` : grow ? `minmax(${width}px, 1fr)` : `${width}px`;
    })
    .join(" ");
  const minWidth = columns.reduce((sum, { id, width }) => sum + (widths[id] ?? width), 0);
  const filtered = search !== "" || Object.values(filters).some((text) => text !== "");

  return (
    <div className="dt" data-testid={testId}>
      <div className="dt-toolbar row">
        <Input
          allowClear
          value={search}
          className="dt-search"
          placeholder={t("common.search")}
          aria-label={t("common.search")}
          data-testid={`${testId}-search`}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span className="faint" aria-live="polite" title={t("common.copyHint")}>
          {filtered
            ? t("common.rowsShown", { shown: shown.length, total: rows.length })
            : t("common.rows", { total: rows.length })}
        </span>
        {filtered && (
          <Button
            type="link"
            onClick={() => {
              setFilters({});
              setSearch("");
            }}
          >
            {t("common.clearFilters")}
          </Button>
        )}
        <div className="grow" />
        {props.toolbar}
        <ExportMenu
          name={props.label}
          table={() => asTable(props.label, shown, columns)}
          testId={`${testId}-export`}
        />
      </div>
      {rows.length === 0 && props.empty ? (
        <div className="dt-empty">{props.empty}</div>
      ) : (
        <div
          ref={scroller}
          className="dt-scroller"
          role="grid"
          aria-label={props.label}
          aria-rowcount={shown.length + 1}
          aria-colcount={columns.length}
          aria-multiselectable
          tabIndex={0}
          aria-activedescendant={selection.active >= 0 ? `${testId}-row-${selection.active}` : undefined}
          onKeyDown={selection.onKeyDown}
        >
          <div
            className="dt-row dt-head"
            role="row"
            aria-rowindex={1}
            style={{ gridTemplateColumns: template, minWidth }}
          >
            {columns.map((column, index) => (
              <HeaderCell
                key={column.id}
                column={column}
                index={index}
                sort={sort}
                filter={filters[column.id] ?? ""}
                onSort={() => setSort(nextSort(sort, column.id))}
                onFilter={(text) => setFilters({ ...filters, [column.id]: text })}
                onResize={(width) => setWidths({ ...widths, [column.id]: width })}
              />
            ))}
          </div>
          <div role="rowgroup" className="dt-body" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const row = shown[item.index]!;
              const key = rowKey(row);
              return (
                <div
                  key={key}
                  id={`${testId}-row-${item.index}`}
                  role="row"
                  aria-rowindex={item.index + 2}
                  aria-selected={selection.has(item.index)}
                  className={"dt-row" + (props.openKey === key ? " dt-open" : "")}
                  data-testid={`row-${key}`}
                  style={{
                    gridTemplateColumns: template,
                    minWidth,
                    height: rowHeight,
                    transform: `translateY(${item.start}px)`,
                  }}
                  onClick={(event) => {
                    selection.pick(item.index, event.shiftKey);
                    if (!event.shiftKey) onOpen?.(row);
                  }}
                >
                  {columns.map((column, index) => (
                    <div
                      key={column.id}
                      role="gridcell"
                      aria-colindex={index + 1}
                      className={`dt-cell ellipsis dt-${column.align ?? "left"}`}
                      title={column.render ? undefined : textOf(column, row)}
                    >
                      {column.render ? column.render(row) : textOf(column, row)}
                    </div>
                  ))}
                </div>
              );
            })}
            {shown.length === 0 && <div className="dt-none faint">{t("common.noMatch")}</div>}
          </div>
        </div>
      )}
    </div>
  );
}
