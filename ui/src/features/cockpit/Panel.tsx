import type { ReactNode } from "react";
import { ExportMenu } from "@/components/export/ExportMenu";
import type { TableData } from "@/components/export/table";
import { useT } from "@/i18n";
import { signed } from "@/lib/format";

interface Props {
  name: string;
  title: string;
  /** The count beside the title; it opens the records behind it. */
  count: number;
  /** The count as it was; nothing where that is not known. */
  before?: number | null;
  figure: string;
  /** The count is the sum of counts in the head, each of which opens its own records. */
  summed?: true;
  /** Lines that went since then. */
  gone?: number;
  table: () => TableData;
  /** More in the head of the panel. */
  more?: ReactNode;
  onEvidence: (figure: string) => void;
  children: ReactNode;
}

/** A list of the cockpit: its count leads to its evidence, what moved is said, the list can be exported. */
export function Panel({
  name,
  title,
  count,
  before,
  figure,
  summed,
  gone = 0,
  table,
  more,
  ...props
}: Props) {
  const t = useT();
  const open = () => props.onEvidence(figure);
  return (
    <section className={`card panel panel-${name}`} data-testid={name}>
      <h2 className="card-title">
        {title}
        {summed ? (
          <span className="soft num">{count}</span>
        ) : (
          <button
            type="button"
            className="panel-count"
            title={t("cockpit.evidenceOf", { name: title })}
            data-testid={`count-${name}`}
            onClick={open}
          >
            {count}
          </button>
        )}
        <Change now={count} before={before} />
        {gone > 0 && (
          <button type="button" className="panel-gone" data-testid={`gone-${name}`} onClick={open}>
            {t("cockpit.move_gone", { n: gone })}
          </button>
        )}
        <span className="grow" />
        {more}
        <ExportMenu name={title} table={table} testId={`export-${name}`} />
      </h2>
      <div className="panel-scroll">{props.children}</div>
    </section>
  );
}

/** By how much a count differs from what it was; nothing where that is not known or nothing moved. */
export function Change({ now, before }: { now: number; before?: number | null }) {
  if (before === null || before === undefined || before === now) return null;
  return <span className="panel-change num">{signed(now - before)}</span>;
}
