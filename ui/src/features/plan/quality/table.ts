/** The checks of a plan as a table for a spreadsheet: one line per task behind a figure, else one per check. */
import type { ScheduleCheck, ScheduleOffender, ScheduleQualityView } from "@/bindings";
import { figureText, limitText, measuredText, verdictWord, word } from "@/components/quality/words";
import { tabSeparated, type Column } from "@/components/table/rows";
import type { Translate } from "@/i18n";

interface Line {
  check: ScheduleCheck;
  offender: ScheduleOffender | null;
}

export function checkTable(t: Translate, view: ScheduleQualityView): { text: string; count: number } {
  const lines = view.checks.flatMap((check): Line[] =>
    check.offenders.length === 0
      ? [{ check, offender: null }]
      : check.offenders.map((offender) => ({ check, offender })),
  );
  return { text: tabSeparated(lines, columns(t, view.minutesPerDay)), count: lines.length };
}

type Part = "number" | "check" | "verdict" | "value" | "limit" | "hits" | "population";

function columns(t: Translate, day: number): Column<Line>[] {
  const of = (name: Part, value: (check: ScheduleCheck) => string | number) => ({
    id: name,
    title: t(`scheduleQuality.col_${name}`),
    width: 0,
    value: ({ check }: Line) => value(check),
  });
  const lines = (pick: (line: ScheduleOffender["tasks"][number]) => string | number) => (row: Line) =>
    row.offender?.tasks.map(pick).join(" → ") ?? "";
  return [
    of("number", (check) => check.number),
    of("check", (check) => word(t, `${check.code}_name`)),
    of("verdict", (check) => verdictWord(t, check.verdict)),
    of("value", (check) =>
      check.why !== null ? word(t, `why_${check.why}`) : figureText(check, check.limit),
    ),
    of("limit", (check) => limitText(t, check)),
    of("hits", (check) => (check.why !== null ? "" : check.hits)),
    of("population", (check) => (check.why !== null ? "" : check.population)),
    { id: "row", title: t("scheduleQuality.col_row"), width: 0, value: lines((line) => line.row) },
    { id: "wbs", title: t("scheduleQuality.col_wbs"), width: 0, value: lines((line) => line.wbs) },
    { id: "task", title: t("scheduleQuality.col_task"), width: 0, value: lines((line) => line.name) },
    {
      id: "measured",
      title: t("scheduleQuality.col_measured"),
      width: 0,
      value: ({ check, offender }) => (offender ? measuredText(t, check.code, offender, day) : ""),
    },
  ];
}
