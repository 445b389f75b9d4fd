/** The words of the timeline's header, longest first. */
import type { Translate } from "@/i18n";
import {
  civil,
  isoWeek,
  minuteOfDay,
  quarterOf,
  weekday,
  type CivilDate,
  type Minute,
  type TickRow,
  type TickWords,
} from "./scene";

export function tickWords(t: Translate): TickWords {
  return (unit, start, row) => {
    const at = civil(start);
    const month = t(`gantt.month_${at.month}` as "gantt.month_1");
    switch (unit) {
      case "decade":
        return [t("gantt.decade", { year: at.year })];
      case "year":
        return [t("gantt.year", { year: at.year }), String(at.year)];
      case "halfYear":
        return halfYear(t, at, row);
      case "quarter":
        return quarter(t, at, row);
      case "month":
        return row === "lower"
          ? [month, String(at.month)]
          : row === "middle"
            ? [month]
            : [t("gantt.yearMonth", { year: at.year, month }), month];
      case "halfMonth":
      case "tenDays":
        return partOfMonth(t, unit, start, month);
      case "week":
        return week(t, start, at);
      case "day":
        return day(t, start, at, row, month);
      default: {
        const hour = String(minuteOfDay(start) / 60).padStart(2, "0");
        return [`${hour}:00`, hour];
      }
    }
  };
}

function halfYear(t: Translate, { year, month }: CivilDate, row: TickRow): string[] {
  const half = month < 7 ? 1 : 2;
  const alone = [t(`gantt.half_${half}`), t(`gantt.halfShort_${half}`)];
  return row === "upper" ? [t(`gantt.halfYear_${half}`, { year }), ...alone] : alone;
}

function quarter(t: Translate, { year, month }: CivilDate, row: TickRow): string[] {
  const n = quarterOf(month);
  const alone = [t("gantt.quarter", { n }), `Q${n}`];
  return row === "upper" ? [t("gantt.yearQuarter", { year, n }), `${year}Q${n}`, ...alone] : alone;
}

/** 上旬, 中旬, 下旬 and 上半月, 下半月. */
function partOfMonth(t: Translate, unit: "tenDays" | "halfMonth", start: Minute, month: string): string[] {
  const { day } = civil(start);
  if (unit === "halfMonth") {
    const half = day === 1 ? 1 : 2;
    const alone = [t(`gantt.halfMonth_${half}`), t(`gantt.halfMonthShort_${half}`)];
    return [t(`gantt.halfMonthLong_${half}`, { month }), ...alone];
  }
  const part = ((day - 1) / 10 + 1) as 1 | 2 | 3;
  const alone = [t(`gantt.tenDays_${part}`), t(`gantt.tenDaysShort_${part}`)];
  return [t(`gantt.tenDaysLong_${part}`, { month }), ...alone];
}

function week(t: Translate, start: Minute, { month, day }: CivilDate): string[] {
  const number = t("gantt.week", { n: isoWeek(start) });
  return [`${number} ${month}/${day}`, `${month}/${day}`, number, String(day)];
}

function day(t: Translate, start: Minute, at: CivilDate, row: TickRow, month: string): string[] {
  const letter = t(`gantt.weekday_${weekday(start)}` as "gantt.weekday_0");
  if (row === "lower") return [`${at.day} ${letter}`, String(at.day)];
  const name = t(`gantt.weekdayName_${weekday(start)}` as "gantt.weekdayName_0");
  const values = { year: at.year, month, day: at.day, name };
  return [
    t("gantt.fullDay", values),
    t("gantt.monthDayName", values),
    t("gantt.monthDay", values),
    String(at.day),
  ];
}
