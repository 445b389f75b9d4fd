import { useEffect, useRef } from "react";
import { useTheme } from "@/theme/ThemeProvider";
import { fontFamily, type Tokens } from "@/theme/tokens";
import type { ChartOption, EChartsType } from "./echarts";

interface Props {
  /** The chart, drawn with the colours of the theme in force. */
  option: (tokens: Tokens) => ChartOption;
  /** What the chart says, for assistive technology. */
  label: string;
  height?: number | string;
  testId?: string;
  onClick?: (event: { name: string; dataIndex: number; seriesName?: string }) => void;
}

/** An ECharts chart: SVG, described, in our colours; the library is loaded when the first chart is shown. */
export function Chart({ option, label, height = 220, testId, onClick }: Props) {
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

  return <div ref={place} role="img" aria-label={label} style={{ height }} data-testid={testId} />;
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
