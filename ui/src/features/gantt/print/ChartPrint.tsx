import { useCallback, useMemo, useState } from "react";
import { Checkbox, Radio } from "antd";
import { Choice, PrintDialog } from "@/components/print";
import { useT } from "@/i18n";
import { remember, remembered } from "@/platform";
import type { GanttHandle } from "../types";
import { PRINTED_LEGEND, type LegendWords } from "./legend";
import { FITS, type Fit, type PrintSetup } from "./setup";

interface Props {
  chart(): GanttHandle | null;
  title: string;
  /** The proposed name of the file, without its ending. */
  name: string;
  /** Stands right of the title on every sheet. */
  note: string;
  /** The columns that may stand beside the timeline. */
  columns: readonly { id: string; title: string }[];
  onClose(): void;
}

const USUAL: PrintSetup = { paper: "A4", landscape: true, fit: "width", columns: ["start", "finish"] };

/** Printing a Gantt chart: how it is laid over the sheets and which columns go along. */
export function ChartPrint({ chart, title, name, note, columns, onClose }: Props) {
  const t = useT();
  const [setup, setSetup] = useState<PrintSetup>(() => ({
    ...USUAL,
    ...remembered<Partial<PrintSetup>>("gantt.print", {}),
  }));
  const change = (next: Partial<PrintSetup>) => {
    const changed = { ...setup, ...next };
    setSetup(changed);
    remember("gantt.print", changed);
  };
  const words = useMemo(() => {
    const legend = Object.fromEntries(
      PRINTED_LEGEND.map((key) => [key, t(`gantt.legend_${key}`)]),
    ) as LegendWords;
    return { title, page: (n: number, of: number) => t("print.sheet", { n, of }), note, legend };
  }, [t, title, note]);
  const draw = useCallback(() => chart()?.pages(setup, words) ?? [], [chart, setup, words]);
  return (
    <PrintDialog title={title} name={name} choice={setup} onChoice={change} draw={draw} onClose={onClose}>
      <Choice label={t("gantt.printFit")}>
        <Radio.Group
          value={setup.fit}
          onChange={(event) => change({ fit: event.target.value as Fit })}
          className="gantt-print-fit"
          options={FITS.map((fit) => ({ value: fit, label: t(`gantt.fit_${fit}`) }))}
          data-testid="print-fit"
        />
      </Choice>
      <Choice label={t("gantt.printColumns")}>
        <Checkbox.Group
          className="gantt-print-columns"
          value={[...setup.columns]}
          onChange={(chosen) => change({ columns: chosen })}
          options={columns.map(({ id, title }) => ({ value: id, label: title }))}
          data-testid="print-columns"
        />
      </Choice>
    </PrintDialog>
  );
}
