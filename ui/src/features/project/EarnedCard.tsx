import type { ReactNode } from "react";
import { commands } from "@/bindings";
import { Money } from "@/components";
import { useT, type Key } from "@/i18n";
import { date, fixed, NONE } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo, useRead } from "@/platform";

/** Earned value in six figures, with the way to all of them; or why there is none. */
export function EarnedCard({ project }: { project: string }) {
  const t = useT();
  const go = useGo();
  const view = useRead(["plan", "projects", "records", "settings"], ["earned-value", project], () =>
    commands.earnedValue(project),
  );
  if (!view.data) return null;
  const { value, missing } = view.data;
  const index = (of: number | null) => (
    <span className={of !== null && of < 1 ? "figure-bad" : undefined}>
      {of === null ? NONE : fixed(of, 1, 3)}
    </span>
  );
  const rows: [string, ReactNode][] = value
    ? [
        ["SPI", index(value.figures.spi)],
        ["CPI", index(value.figures.cpi)],
        ["SPI(t)", index(value.timing.index)],
        ["EAC", <Money key="eac" fen={value.figures.estimates[0]?.eac} />],
        ["EV", <Money key="ev" fen={value.figures.ev} />],
        [t("earned.forecastFinish"), date(value.forecastFinish)],
      ]
    : [];
  return (
    <section className="card" data-testid="overview-earned">
      <h2 className="card-title">
        <button type="button" className="way" onClick={() => go(paths.project(project, "earned"))}>
          {t("earned.card")} ›
        </button>
      </h2>
      {value === null ? (
        <div className="card-note faint">{t(`earned.missing_${missing}` as Key)}</div>
      ) : (
        <div className="card-body">
          <dl className="facts">
            {rows.map(([name, shown]) => (
              <div key={name} className="fact">
                <dt className="soft">{name}</dt>
                <dd className="num">{shown}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </section>
  );
}
