import { useMemo, useRef, useState } from "react";
import { Segmented } from "antd";
import type { CrossDependency, PhaseRow, PortfolioView } from "@/bindings";
import { EmptyState } from "@/components";
import { canvasMeasure, DrawnPage, tickWords } from "@/features/gantt";
import { useT } from "@/i18n";
import { paths } from "@/lib/paths";
import { remember, remembered, useGo } from "@/platform";
import type { Grouping } from "../filter";
import { dataDateLine } from "../ganttRows";
import { PictureButtons } from "../PictureButtons";
import { useWidth } from "../useWidth";
import { Contents } from "./Contents";
import { contentsOf, pageGroups, type Chosen } from "./contents";
import { shownLinks, spanOfLanes } from "./lanes";
import { onePage, SHEET, SHEET_MM } from "./pageScene";

interface Props {
  view: PortfolioView;
  phases: readonly PhaseRow[];
  links: readonly CrossDependency[];
  grouping: Grouping;
}

type PageUnit = "month" | "quarter";
type Fit = "fit" | "full";
const UNITS: PageUnit[] = ["month", "quarter"];

/** The portfolio on one calm sheet: what is being done, when it is due, what waits for what. */
export function OnePage({ view, phases, links, grouping }: Props) {
  const t = useT();
  const go = useGo();
  const frame = useRef<HTMLDivElement>(null);
  const room = useWidth(frame);
  const [measure] = useState(canvasMeasure);
  const [unit, setUnit] = useState<PageUnit>(() => remembered("portfolio.page.unit", "month"));
  const [fit, setFit] = useState<Fit>("fit");
  const [chosen, setChosen] = useState<Chosen | null>(() => remembered("portfolio.page.chosen", null));
  const contents = useMemo(() => contentsOf(view.rows, chosen), [view.rows, chosen]);
  const by = grouping === "none" ? "program" : grouping;
  const page = useMemo(() => {
    const late = (days: number) => t("portfolio.pageLate", { days });
    const empty = t("portfolio.groupEmpty");
    const groups = pageGroups(view.rows, phases, contents, by, late, empty);
    const dataDate = dataDateLine(view.asOf) ?? 0;
    const lanes = groups.flatMap((group) => group.lanes);
    if (lanes.length === 0) return null;
    return onePage({
      title: t("portfolio.pageTitle"),
      subtitle: t("portfolio.pageSubtitle", { n: lanes.length, date: view.asOf }),
      groups,
      links: shownLinks(links, new Set(lanes.map((lane) => lane.project))),
      span: spanOfLanes(groups, dataDate),
      unit,
      dataDate,
      words: tickWords(t),
      dataDateText: t("portfolio.pageDataDate", { date: view.asOf.slice(5) }),
      legend: {
        phase: t("portfolio.legendPhase"),
        done: t("portfolio.legendDone"),
        baseline: t("portfolio.legendBaseline"),
        reached: t("portfolio.legendReached"),
        onPlan: t("portfolio.legendOnPlan"),
        late: t("portfolio.legendLate"),
        overdue: t("portfolio.legendOverdue"),
        link: t("portfolio.legendLink"),
        driving: t("portfolio.legendDriving"),
      },
      measure,
    });
  }, [view, phases, links, contents, by, unit, t, measure]);
  const scale =
    page && fit === "fit"
      ? Math.min(1, room / page.drawing.width)
      : SHEET.width / (page?.drawing.width ?? SHEET.width);
  return (
    <div className="portfolio-page">
      <div className="row portfolio-gantt-bar">
        <Segmented<PageUnit>
          value={unit}
          onChange={(next) => {
            setUnit(next);
            remember("portfolio.page.unit", next);
          }}
          options={UNITS.map((value) => ({ value, label: t(`portfolio.pageUnit_${value}`) }))}
        />
        <Segmented<Fit>
          value={fit}
          onChange={setFit}
          options={[
            { value: "fit", label: t("portfolio.pageFit") },
            { value: "full", label: "100%" },
          ]}
        />
        <Contents
          rows={view.rows}
          chosen={contents}
          onChoose={(next) => {
            setChosen(next);
            remember("portfolio.page.chosen", next);
          }}
        />
        <span className="grow" />
        <PictureButtons
          drawing={page?.drawing ?? null}
          name={`${t("portfolio.pageTitle")}-${view.asOf}`}
          sheet={SHEET_MM}
        />
      </div>
      <div className="portfolio-sheet" ref={frame}>
        {page ? (
          <DrawnPage drawing={page.drawing} label={t("portfolio.pageTitle")} testId="one-page" scale={scale}>
            {page.lanes.map(({ project, x, y, width, height }) => (
              <button
                key={project}
                type="button"
                className="sheet-hit"
                data-testid={`lane-${project}`}
                aria-label={view.rows.find((row) => row.id === project)?.name}
                style={{ left: x * scale, top: y * scale, width: width * scale, height: height * scale }}
                onClick={() => go(paths.project(project))}
              />
            ))}
          </DrawnPage>
        ) : (
          <EmptyState title={t("portfolio.pageEmpty")} body={t("portfolio.pageEmptyBody")} />
        )}
      </div>
    </div>
  );
}
