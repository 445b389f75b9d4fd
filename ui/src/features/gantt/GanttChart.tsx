import { useCallback, useId, useLayoutEffect, useMemo, useRef, useState, type Ref } from "react";
import { useT } from "@/i18n";
import { useTheme } from "@/theme/ThemeProvider";
import { CellEntry } from "./CellEntry";
import { drawTimeline } from "./drawTimeline";
import { chartSvg } from "./exportSvg";
import "./gantt.css";
import { GridPane } from "./GridPane";
import { cellId } from "./GridRow";
import { canvasMeasure } from "./paint";
import { palette } from "./palette";
import { PointerTip } from "./PointerTip";
import { HEADER, isoDate, ROW_HEIGHT, widthOf, type Bar, type TimelineInput } from "./scene";
import { Splitter } from "./Splitter";
import type { GanttHandle, GanttProps } from "./types";
import { useChartHandle } from "./useChartHandle";
import { useCollapse } from "./useCollapse";
import { useFrames } from "./useFrames";
import { useGrid } from "./useGrid";
import { useRowDependencies } from "./useRowDependencies";
import { useScale } from "./useScale";
import { useSize } from "./useSize";
import { useTimelinePointer } from "./useTimelinePointer";
import { useWheelZoom } from "./useWheelZoom";
import { tickWords } from "./words";

/** A tree grid and a timeline that scroll as one. Generic over its rows: tasks of a plan, projects of a portfolio. */
export function GanttChart<R>({ ref, ...props }: GanttProps<R> & { ref?: Ref<GanttHandle> }) {
  const t = useT();
  const { mode } = useTheme();
  const chart = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [measure] = useState(canvasMeasure);
  const size = useSize(scroller);
  const [wantedWidth, setGridWidth] = useState(props.gridWidth ?? 560);
  const gridWidth = Math.max(160, Math.min(wantedWidth, size.width - 120));
  const timelineWidth = Math.max(80, size.width - gridWidth);
  const collapse = useCollapse(props);
  const { seen, collapsed, setExpanded } = collapse;
  const zooming = useScale({
    scroller,
    span: props.span,
    width: timelineWidth,
    initialZoom: props.initialZoom,
    focus: props.dataDate ?? props.today,
    onZoom: props.onZoom,
  });
  const { scale } = zooming;
  const count = seen.ids.length;
  const bodyHeight = Math.max(ROW_HEIGHT, size.height - HEADER.height);
  const dependencies = useRowDependencies(props.dependencies, seen);
  const words = useMemo(() => tickWords(t), [t]);

  const rowAt = (place: number): R | undefined => props.rows[seen.index[place] ?? -1];
  const bar = (place: number): Bar | null => {
    const row = rowAt(place);
    return row === undefined ? null : props.bar(row);
  };
  const show = useCallback(
    (place: number, column: number) => reveal(scroller.current, pane.current, place, column, bodyHeight),
    [bodyHeight],
  );
  const pageRows = Math.max(1, Math.floor(bodyHeight / ROW_HEIGHT) - 1);
  const grid = useGrid({ props, seen, pageRows, show, setExpanded });
  const focus = () => input.current?.focus({ preventScroll: true });

  const requestRef = useRef<() => void>(() => {});
  const repaint = useCallback(() => requestRef.current(), []);
  const surface = { count, bar, scale, nonWorking: props.nonWorking };
  const pointer = useTimelinePointer({
    surface,
    edits: props.edits,
    idAt: (place) => seen.ids[place]!,
    scroll: () => ({ x: scroller.current?.scrollLeft ?? 0, y: scroller.current?.scrollTop ?? 0 }),
    repaint,
    onPick: (place, event) => {
      event.preventDefault();
      const reach = event.shiftKey ? "range" : event.ctrlKey || event.metaKey ? "toggle" : "only";
      grid.pick(seen.ids[place]!, grid.selection.column, reach);
      focus();
    },
  });

  const timeline = (): TimelineInput => ({
    ...surface,
    dependencies,
    today: props.today,
    dataDate: props.dataDate,
    show: props.show,
    isSelected: (place) => grid.selection.rows.has(seen.ids[place]!),
    hovered: pointer.hoveredRow.current,
  });
  const header = {
    words,
    flags: {
      today: props.today,
      dataDate: props.dataDate,
      dataDateText: props.dataDate === null ? "" : t("gantt.dataDateFlag", { date: isoDate(props.dataDate) }),
    },
  };
  const look = palette(mode);
  const frames = useFrames({
    scroller,
    layer,
    height: bodyHeight,
    count,
    paint: (left, top) => {
      const frame = { left, top, width: timelineWidth, height: size.height };
      if (canvas.current)
        drawTimeline(canvas.current, frame, {
          input: timeline(),
          header,
          overlay: pointer.overlay(),
          look,
          measure,
        });
    },
  });
  requestRef.current = frames.request;
  const onScroll = () => {
    pointer.forget();
    frames.request();
  };
  useLayoutEffect(() => pointer.forget(), [scale]);
  useWheelZoom(scroller, gridWidth, zooming.zoomBy);

  const nameColumn = Math.max(
    0,
    props.columns.findIndex((column) => column.tree),
  );
  const nameOf = (place: number) => {
    const row = rowAt(place);
    return row === undefined ? "" : props.columns[nameColumn]!.text(row);
  };
  const svg = () =>
    chartSvg({
      input: timeline(),
      header,
      span: props.span,
      title: props.label,
      name: (place) => ({
        level: props.level(rowAt(place)!),
        name: nameOf(place),
        strong: seen.parents.has(seen.ids[place]!),
      }),
      look: palette("light"),
      measure,
    });
  useChartHandle(ref, { zooming, collapse, nameColumn, grid, show, bar, svg, focus });

  const { entry } = grid;
  const activeColumn = props.columns[grid.selection.column];
  return (
    <div ref={scroller} className="gantt" onScroll={onScroll}>
      <div
        className="gantt-extent"
        style={{ width: gridWidth + widthOf(scale), height: HEADER.height + count * ROW_HEIGHT }}
      >
        <div className="gantt-stage" style={{ width: size.width, height: size.height }}>
          <GridPane
            chart={chart}
            props={props}
            seen={seen}
            window={frames.rows}
            collapsed={collapsed}
            selection={grid.selection}
            pane={pane}
            layer={layer}
            width={gridWidth}
            onPick={grid.pick}
            onToggle={(id) => setExpanded(id, collapsed.has(id))}
            onEdit={() => grid.startEdit()}
            onFocus={focus}
            entry={(style) => (
              <CellEntry
                input={input}
                editing={entry.editing}
                hint={activeColumn?.hint}
                label={t("gantt.entry", { column: activeColumn?.title ?? "" })}
                grid={chart}
                activeCell={
                  grid.activePlace < 0 ? undefined : cellId(chart, grid.activePlace, grid.selection.column)
                }
                style={style}
                onType={grid.onType}
                onCompose={grid.onCompose}
                onKey={grid.onKey}
                onLeave={entry.commit}
              />
            )}
          />
          <Splitter
            label={t("gantt.splitter")}
            width={gridWidth}
            onWidth={setGridWidth}
            max={size.width - 120}
          />
          <div
            className="gantt-timeline"
            style={{ left: gridWidth, width: timelineWidth, height: size.height }}
          >
            <canvas
              ref={canvas}
              aria-hidden
              style={{ cursor: pointer.cursor }}
              {...pointer.handlers}
              onDoubleClick={() => grid.selection.active !== null && props.onOpen?.(grid.selection.active)}
            />
            {pointer.note && (
              <PointerTip
                note={pointer.note}
                width={timelineWidth}
                name={nameOf}
                lines={(place) => {
                  const row = rowAt(place);
                  return row === undefined ? [] : props.tip(row);
                }}
              />
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Scrolls as little as needed for a cell to be seen. */
function reveal(
  scroller: HTMLElement | null,
  pane: HTMLElement | null,
  place: number,
  column: number,
  height: number,
): void {
  if (!scroller) return;
  const top = place * ROW_HEIGHT;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + ROW_HEIGHT > scroller.scrollTop + height) scroller.scrollTop = top + ROW_HEIGHT - height;
  const head = pane?.querySelectorAll<HTMLElement>(".gantt-headcell")[column];
  if (!pane || !head) return;
  if (head.offsetLeft < pane.scrollLeft) pane.scrollLeft = head.offsetLeft;
  else if (head.offsetLeft + head.offsetWidth > pane.scrollLeft + pane.clientWidth) {
    pane.scrollLeft = head.offsetLeft + head.offsetWidth - pane.clientWidth;
  }
}
