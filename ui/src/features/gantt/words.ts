/** The words of the timeline's header, longest first. */
import type { Translate } from "@/i18n";
import { civil, quarterOf, weekday, type TickWords } from "./scene";

export function tickWords(t: Translate): TickWords {
  return (unit, start, row) => {
    const { year, month, day } = civil(start);
    const monthName = t(`gantt.month_${month}` as "gantt.month_1");
    switch (unit) {
      case "year":
        return [String(year)];
      case "quarter":
        return row === "upper"
          ? [`${year}Q${quarterOf(month)}`, `Q${quarterOf(month)}`]
          : [`Q${quarterOf(month)}`];
      case "month":
        return row === "upper"
          ? [t("gantt.yearMonth", { year, month: monthName }), monthName]
          : [monthName, String(month)];
      case "week":
        return [`${month}/${day}`, String(day)];
      case "day":
        return [`${day} ${t(`gantt.weekday_${weekday(start)}` as "gantt.weekday_0")}`, String(day)];
    }
  };
}
