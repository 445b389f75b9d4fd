import { useState } from "react";
import { Segmented } from "antd";
import type { CalendarView } from "@/bindings";
import { EmptyState, StatLight, type LightColour } from "@/components";
import { useT, type Key } from "@/i18n";
import { wordOfHoliday } from "./holiday";

const COVERAGE: Record<string, LightColour> = {
  official: "green",
  provisional: "amber",
  not_published: "none",
};

/** Statutory holidays and make-up working days year by year, and whether the official notice is out. */
export function HolidayYears({ calendar }: { calendar: CalendarView }) {
  const t = useT();
  const years = calendar.years;
  const [chosen, setChosen] = useState(
    () => years.filter((year) => year.coverage === "official").pop()?.year,
  );
  const year = years.find((each) => each.year === chosen) ?? years[years.length - 1];
  if (!year) return <EmptyState title={t("settings.noYears")} />;
  return (
    <section className="card settings-card" data-testid="holiday-years">
      <h3>{t("settings.holidays")}</h3>
      <Segmented
        value={year.year}
        options={years.map((each) => ({ value: each.year, label: String(each.year) }))}
        onChange={(next) => setChosen(Number(next))}
      />
      <div className="row holiday-facts">
        <StatLight
          colour={COVERAGE[year.coverage] ?? "none"}
          text={t(`settings.coverage_${year.coverage}` as Key)}
        />
        <span className="soft">{t("settings.workingDaysOf", { days: year.workingDays })}</span>
      </div>
      {year.coverage !== "official" && <p className="soft">{t("settings.coverageHelp")}</p>}
      <ul className="holidays">
        {year.days.map((day) => (
          <li key={day.date} className="row">
            <span>{day.date}</span>
            <span className="grow">{wordOfHoliday(t, day.holiday)}</span>
            <span className={day.off ? "off" : "soft"}>
              {t(day.off ? "settings.dayOff" : "settings.makeUpDay")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
