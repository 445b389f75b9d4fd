import { useId, type Ref } from "react";
import { useT } from "@/i18n";
import { CellEntry } from "./CellEntry";
import "./gantt.css";
import { GridPane } from "./GridPane";
import { cellId } from "./GridRow";
import { LinkPopover } from "./LinkPopover";
import { MinimapStrip } from "./MinimapStrip";
import { PointerTip } from "./PointerTip";
import { DAY, HEADER, isoDate, stepOf } from "./scene";
import { Splitter } from "./Splitter";
import type { GanttHandle, GanttProps } from "./types";
import { useChart } from "./useChart";
import { zoomKeys } from "./zoomKeys";

/** A tree grid and a timeline that scroll as one. Generic over its rows: tasks of a plan, projects of a portfolio. */
export function GanttChart<R>({ ref, ...props }: GanttProps<R> & { ref?: Ref<GanttHandle> }) {
  const t = useT();
  const id = useId();
  const chart = useChart(props, ref);
  const { grid, pointer, size, gridWidth, timelineWidth } = chart;
  const { seen, collapsed, setExpanded } = chart.collapse;
  const { editor, selection } = grid;
  const { entry } = editor;
  const linked = pointer.link && props.dependencies.find((one) => one.id === pointer.link!.id);
  const activeColumn = props.columns[selection.column];
  return (
    <div
      ref={chart.scroller}
      className="gantt"
      onScroll={chart.onScroll}
      onKeyDownCapture={zoomKeys(chart.zooming)}
    >
      <div className="gantt-extent" style={chart.extent}>
        <div className="gantt-stage" style={{ width: size.width, height: size.height }}>
          <GridPane
            chart={id}
            props={props}
            seen={seen}
            window={chart.window}
            collapsed={collapsed}
            selection={selection}
            pane={chart.pane}
            layer={chart.layer}
            over={chart.entry}
            width={gridWidth}
            onPick={grid.pick}
            onPickColumn={grid.pickColumn}
            onToggle={(id) => setExpanded(id, collapsed.has(id))}
            onEdit={() => editor.start()}
            onFocus={chart.focus}
            entry={(style, grow) => (
              <CellEntry
                input={chart.input}
                editing={entry.editing}
                offered={editor.offered}
                date={activeColumn?.date === true}
                open={chart.lowerHalf ? "up" : "down"}
                hint={activeColumn?.hint}
                label={t("gantt.entry", { column: activeColumn?.title ?? "" })}
                grid={id}
                activeCell={grid.activePlace < 0 ? undefined : cellId(id, grid.activePlace, selection.column)}
                style={style}
                grow={grow}
                onType={editor.onType}
                onCompose={editor.onCompose}
                onOffer={editor.pickOffer}
                onKey={grid.onKey}
                onPaste={grid.onPaste}
                onLeave={entry.commit}
              />
            )}
          />
          <Splitter
            label={t("gantt.splitter")}
            width={gridWidth}
            onWidth={chart.setGridWidth}
            max={size.width - 120}
          />
          <div
            className="gantt-timeline"
            style={{ left: gridWidth, width: timelineWidth, height: size.height }}
          >
            <canvas
              ref={chart.canvas}
              aria-hidden
              data-testid="gantt-canvas"
              data-origin={isoDate(chart.scale.origin)}
              data-pixels-per-day={chart.scale.pixelsPerDay}
              style={{ cursor: pointer.cursor }}
              {...pointer.handlers}
              onDoubleClick={() => selection.active !== null && props.onOpen?.(selection.active)}
            />
            {pointer.note && (
              <PointerTip
                note={pointer.note}
                width={timelineWidth}
                timed={stepOf(chart.scale) < DAY}
                name={chart.nameOf}
                lines={(place) => {
                  const row = chart.rowAt(place);
                  return row === undefined ? [] : props.tip(row);
                }}
              />
            )}
            {pointer.link && linked && (
              <LinkPopover
                at={pointer.link}
                dependency={linked}
                from={chart.nameOf(seen.placeOf.get(linked.from) ?? -1)}
                to={chart.nameOf(seen.placeOf.get(linked.to) ?? -1)}
                edits={props.edits}
                onClose={pointer.closeLink}
              />
            )}
          </div>
          {chart.minimap.width > 0 && (
            <MinimapStrip minimap={chart.minimap} height={size.height - HEADER.height} />
          )}
        </div>
      </div>
    </div>
  );
}
