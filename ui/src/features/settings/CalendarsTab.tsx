import { useState } from "react";
import { Segmented, Switch } from "antd";
import { commands, type CalendarView } from "@/bindings";
import { ErrorNotice } from "@/components";
import { useT, type Key } from "@/i18n";
import { useFile, useProblemText, useRead, useWrite } from "@/platform";
import { Exceptions } from "./Exceptions";
import { HolidayYears } from "./HolidayYears";

/** Working weeks, their exceptions, and the statutory holidays of each year with where they come from. */
export function CalendarsTab() {
  const wordsOf = useProblemText();
  const list = useRead(["settings"], ["calendars"], commands.calendars);
  const [chosen, setChosen] = useState<string | null>(null);
  if (list.error) return <ErrorNotice body={wordsOf(list.error)} onRetry={() => void list.refetch()} />;
  const calendar =
    list.data?.find((each) => each.id === chosen) ??
    list.data?.find((each) => each.default) ??
    list.data?.[0];
  if (!list.data || !calendar) return null;
  return (
    <div className="settings-scroll" data-testid="calendars">
      {list.data.length > 1 && (
        <Segmented
          className="settings-lead"
          value={calendar.id}
          options={list.data.map((each) => ({ value: each.id, label: each.name }))}
          onChange={(id) => setChosen(String(id))}
        />
      )}
      <div className="calendar-grid">
        <div className="stack">
          <Week calendar={calendar} />
          <Exceptions calendar={calendar} />
        </div>
        <HolidayYears key={calendar.id} calendar={calendar} />
      </div>
    </div>
  );
}

/** The seven days with their shifts. */
function Week({ calendar }: { calendar: CalendarView }) {
  const t = useT();
  const file = useFile();
  const write = useWrite();
  const set = (field: string, value: string | number) =>
    write(commands.setField("calendar", calendar.id, field, value, ""));
  const toggle = (day: number, works: boolean) => {
    const shifts = calendar.week.find((shift) => shift !== "") ?? "08:00-12:00,13:00-17:00";
    void set(
      "week",
      calendar.week.map((shift, index) => (index === day ? (works ? shifts : "") : shift)).join(";"),
    );
  };
  return (
    <section className="card settings-card">
      <h3>
        {calendar.name} {calendar.default && <span className="faint">{t("settings.defaultCalendar")}</span>}
      </h3>
      <table className="week-table">
        <tbody>
          {calendar.week.map((shifts, day) => (
            <tr key={day}>
              <th>{t(`settings.weekday_${day}` as Key)}</th>
              <td>
                <Switch
                  size="small"
                  checked={shifts !== ""}
                  disabled={!!file?.readOnly}
                  aria-label={t(`settings.weekday_${day}` as Key)}
                  data-testid={`weekday-${day}`}
                  onChange={(works) => toggle(day, works)}
                />
              </td>
              <td className={shifts ? undefined : "faint"}>
                {shifts ? shifts.replaceAll(",", "  ") : t("settings.dayOff")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="row">
        <Switch
          size="small"
          checked={calendar.statutory}
          disabled={!!file?.readOnly}
          data-testid="statutory"
          onChange={(on) => void set("statutory", Number(on))}
        />
        {t("settings.statutory")}
      </label>
    </section>
  );
}
