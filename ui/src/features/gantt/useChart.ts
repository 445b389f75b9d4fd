import { useCallback, useLayoutEffect, useMemo, useRef, useState, type Ref } from "react";
import { useT } from "@/i18n";
import { useTheme } from "@/theme/ThemeProvider";
import { drawTimeline } from "./drawTimeline";
import { chartSvg } from "./exportSvg";
import { canvasMeasure } from "./paint";
import { palette } from "./palette";
import type { ChartSource } from "./print/chart";
import { chartPages } from "./print/pages";
import { revealCell } from "./revealCell";
import {
  HEADER,
  isoDate,
  linkAt,
  ROW_HEIGHT,
  shows,
  spanOfBars,
  widthOf,
  type Bar,
  type Minute,
  type Span,
  type TimelineInput,
} from "./scene";
import type { GanttHandle, GanttProps } from "./types";
import { useChartHandle } from "./useChartHandle";
import { useCollapse } from "./useCollapse";
import { useFrames } from "./useFrames";
import { useGrid } from "./useGrid";
import { useMinimap } from "./useMinimap";
import { useRatio } from "./useRatio";
import { useRolled } from "./useRolled";
import { useRowDependencies } from "./useRowDependencies";
import { useScale } from "./useScale";
import { useSize } from "./useSize";
import { useTimelinePointer } from "./useTimelinePointer";
import { useWheelZoom } from "./useWheelZoom";
import { tickWords } from "./words";

/** Room below the last row for the grid's own scroll bar. */
const SCROLLBAR = 16;

/** Puts the parts of the chart together: outline, scale, grid, pointer and frames. What it looks like is `GanttChart`. */
export function useChart<R>(props: GanttProps<R>, ref: Ref<GanttHandle> | undefined) {
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const entry = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [measure] = useState(canvasMeasure);
  const size = useSize(scroller);
  const [wantedWidth, setGridWidth] = useState(props.gridWidth ?? 560);
  const gridWidth = Math.max(160, Math.min(wantedWidth, size.width - 120));
  const collapse = useCollapse(props);
  const { seen, setExpanded } = collapse;
  const count = seen.ids.length;
  const bodyHeight = Math.max(ROW_HEIGHT, size.height - HEADER.height);
  const rowAt = (place: number): R | undefined => props.rows[seen.index[place] ?? -1];
  const bar = (place: number): Bar | null => {
    const row = rowAt(place);
    return row === undefined ? null : props.bar(row);
  };
  const { mode } = useTheme();
  const look = palette(mode);
  const minimap = useMinimap({
    scroller,
    overview: { count, bar, span: props.span, dataDate: props.dataDate },
    rows: props.rows,
    seen,
    bodyHeight,
    wanted: shows(props.show, "minimap"),
    look,
  });
  const timelineWidth = Math.max(80, size.width - gridWidth - minimap.width);
  const activeStart = useRef<Minute | null>(null);
  const selectedSpan = useRef<() => Span | null>(() => null);
  const zooming = useScale({
    scroller,
    span: props.span,
    width: timelineWidth,
    initialZoom: props.initialZoom,
    focus: props.dataDate ?? props.today,
    onZoom: props.onZoom,
    active: activeStart,
    selected: selectedSpan,
  });
  const { scale } = zooming;
  const dependencies = useRowDependencies(props.dependencies, seen);
  const words = useMemo(() => tickWords(t), [t]);

  const show = useCallback(
    (place: number, column: number) =>
      revealCell(scroller.current, pane.current, place, column, bodyHeight - SCROLLBAR),
    [bodyHeight],
  );
  const pageRows = Math.max(1, Math.floor(bodyHeight / ROW_HEIGHT) - 1);
  const grid = useGrid({ props, seen, pageRows, show, setExpanded });
  activeStart.current = grid.activePlace < 0 ? null : (bar(grid.activePlace)?.start ?? null);
  selectedSpan.current = () =>
    spanOfBars([...grid.selection.rows].map((id) => bar(seen.placeOf.get(id) ?? -1)));
  const focus = () => input.current?.focus({ preventScroll: true });

  const requestRef = useRef<() => void>(() => {});
  const repaint = useCallback(() => requestRef.current(), []);
  const { hoursOf } = props;
  const surface = {
    count,
    bar,
    scale,
    nonWorking: props.nonWorking,
    hours: props.hours ?? null,
    hoursOf: (place: number) => {
      const row = rowAt(place);
      return row === undefined ? null : (hoursOf?.(row) ?? null);
    },
  };
  const rolled = useRolled(props, seen, collapse.collapsed);
  const pointer = useTimelinePointer({
    surface,
    edits: props.edits,
    idAt: (place) => seen.ids[place]!,
    scroll: () => ({ x: scroller.current?.scrollLeft ?? 0, y: scroller.current?.scrollTop ?? 0 }),
    scrollBy: (x, y) => scroller.current?.scrollBy(x, y),
    linkAt: (at) => {
      const { scrollLeft: x, scrollTop: y } = scroller.current!;
      return linkAt(timeline(), { x, y, width: timelineWidth, height: bodyHeight }, at, measure);
    },
    repaint,
    onPick: (place, event) => {
      event.preventDefault();
      const reach = event.shiftKey ? "range" : event.ctrlKey || event.metaKey ? "toggle" : "only";
      const id = seen.ids[place]!;
      if (event.button === 0 || !grid.selection.rows.has(id)) grid.pick(id, grid.selection.column, reach);
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
    chosenLink: pointer.chosenLink(),
    rolled,
  });
  const header = {
    words,
    tiers: shows(props.show, "threeTiers") ? (3 as const) : (2 as const),
    flags: {
      today: props.today,
      dataDate: props.dataDate,
      dataDateText:
        props.dataDate === null ? "" : t("gantt.dataDateFlag", { date: isoDate(props.dataDate - 1) }),
    },
  };
  const frames = useFrames({
    scroller,
    layer,
    entry,
    height: bodyHeight,
    count,
    shows: [
      ...[size.height, timelineWidth, bodyHeight, count, minimap.width, scale, look, words, t],
      ...[props.rows, props.bar, props.hours, props.hoursOf, props.nonWorking, props.today, props.dataDate],
      ...[props.show, seen, rolled, dependencies, grid.selection.rows, pointer.chosenLink()],
    ],
    paint: (left, top) => {
      minimap.follow(top);
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
  useRatio(repaint);
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
  const drawn = seen.ids.length - (isDraftLast(props) ? 1 : 0);
  const source = (): ChartSource => ({
    input: { ...timeline(), count: drawn },
    header,
    span: props.span,
    columns: props.columns,
    row: (place) => ({
      level: props.level(rowAt(place)!),
      strong: seen.parents.has(seen.ids[place]!),
      cells: props.columns.map((column) => column.text(rowAt(place)!)),
    }),
    look: palette("light"),
    measure,
  });
  const svg = () => chartSvg(source());
  const pages: GanttHandle["pages"] = (setup, words) => chartPages(source(), setup, words);
  useChartHandle(ref, {
    zooming,
    collapse,
    columns: props.columns,
    nameColumn,
    grid,
    show,
    bar,
    svg,
    pages,
    focus,
  });

  return {
    scroller,
    pane,
    layer,
    entry,
    canvas,
    input,
    size,
    gridWidth,
    setGridWidth,
    timelineWidth,
    collapse,
    scale,
    extent: { width: gridWidth + widthOf(scale), height: HEADER.height + count * ROW_HEIGHT + SCROLLBAR },
    grid,
    pointer,
    minimap,
    zooming,
    window: frames.rows,
    onScroll,
    rowAt,
    nameOf,
    focus,
    /** Lists below the active cell would not be seen. */
    lowerHalf: inLowerHalf(scroller.current, grid.activePlace, bodyHeight),
  };
}

function inLowerHalf(scroller: HTMLElement | null, place: number, height: number): boolean {
  return place * ROW_HEIGHT - (scroller?.scrollTop ?? 0) > height / 2;
}

function isDraftLast<R>({ rows, isDraft }: GanttProps<R>): boolean {
  const last = rows[rows.length - 1];
  return last !== undefined && isDraft?.(last) === true;
}
