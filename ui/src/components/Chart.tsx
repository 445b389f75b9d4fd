import { useEffect, useRef, useState } from "react";
import { Button } from "antd";
import { TableOutlined } from "@ant-design/icons";
import { useT } from "@/i18n";
import { useTheme } from "@/theme/ThemeProvider";
import { fontFamily, type Tokens } from "@/theme/tokens";
import type { ChartOption, EChartsType } from "./echarts";
import { ExportMenu } from "./export/ExportMenu";
import { PlainTable } from "./export/PlainTable";
import type { TableData } from "./export/table";

interface Props {
  /** The chart, drawn with the colours of the theme in force. */
  option: (tokens: Tokens) => ChartOption;
  /** What the chart says, for assistive technology. */
  label: string;
  height?: number | string;
  testId?: string;
  /** The chart's numbers: shown in its place when asked for, and exported. */
  table?: () => TableData;
  onClick?: (event: { name: string; dataIndex: number; seriesName?: string }) => void;
}

/** A chart with the ways out of it: its numbers as a table, and files. */
export function Chart({ table, ...props }: Props) {
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const testId = props.testId ?? "chart";
  return (
    <div className="chart-frame">
      <div className="chart-tools">
        {table && (
          <Button
            size="small"
            type="text"
            icon={<TableOutlined />}
            aria-pressed={asTable}
            aria-label={t(asTable ? "export.asChart" : "export.asTable")}
            title={t(asTable ? "export.asChart" : "export.asTable")}
            data-testid={`${testId}-table`}
            onClick={() => setAsTable(!asTable)}
          />
        )}
        <ExportMenu
          name={props.label}
          table={table}
          drawing={asTable ? undefined : () => frame.current?.querySelector(".chart svg") ?? null}
          testId={`${testId}-export`}
        />
      </div>
      <div ref={frame}>{asTable && table ? <PlainTable table={table()} /> : <Drawn {...props} />}</div>
    </div>
  );
}

/** An ECharts chart: SVG, described, in our colours; the library is loaded when the first chart is shown. */
function Drawn({ option, label, height = 220, testId, onClick }: Omit<Props, "table">) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const { tokens } = useTheme();
  const latest = useRef({ option, onClick });
  latest.current = { option, onClick };

  useEffect(() => {
    let gone = false;
    const observer = new ResizeObserver(() => chart.current?.resize());
    void import("./echarts").then(({ init }) => {
      if (gone || !place.current) return;
      chart.current = init(place.current);
      chart.current.on("click", (event) => {
        latest.current.onClick?.(event as { name: string; dataIndex: number; seriesName?: string });
      });
      chart.current.setOption(framed(latest.current.option(tokens), tokens));
      observer.observe(place.current);
    });
    return () => {
      gone = true;
      observer.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, [tokens]);

  useEffect(() => {
    chart.current?.setOption(framed(option(tokens), tokens), true);
  }, [option, tokens]);

  return (
    <div
      ref={place}
      className="chart"
      role="img"
      aria-label={label}
      style={{ height }}
      data-testid={testId}
    />
  );
}

function framed(option: ChartOption, tokens: Tokens): ChartOption {
  return {
    animation: false,
    aria: { enabled: true },
    color: [tokens.accent, tokens.green, tokens.amber, tokens.red, tokens.neutral],
    textStyle: { fontFamily, fontSize: 12, color: tokens.textSoft },
    ...option,
  };
}
