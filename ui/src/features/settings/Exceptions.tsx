import { useState } from "react";
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { App, Button, DatePicker, Input, Radio } from "antd";
import type { Dayjs } from "dayjs";
import { commands, type CalendarView } from "@/bindings";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { useFile, useProblemText, useWrite } from "@/platform";

/** Days of the calendar's own that differ from its week: days off and extra working days. */
export function Exceptions({ calendar }: { calendar: CalendarView }) {
  const t = useT();
  const file = useFile();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const remove = async (id: string) => {
    try {
      await write(commands.deleteRecord("calendar_exception", id, ""));
    } catch (error) {
      void message.error(wordsOf(error));
    }
  };
  return (
    <section className="card settings-card" data-testid="exceptions">
      <h3>{t("settings.exceptions")}</h3>
      {calendar.exceptions.length === 0 && <p className="faint">{t("settings.noExceptions")}</p>}
      <ul className="exceptions">
        {calendar.exceptions.map((exception) => (
          <li key={exception.id} className="row">
            <span>
              {exception.from === exception.to ? exception.from : `${exception.from} – ${exception.to}`}
            </span>
            <span className={exception.shifts ? "soft" : "off"}>
              {exception.shifts ? t("settings.workingDay") : t("settings.dayOff")}
            </span>
            <span className="grow ellipsis">{exception.name}</span>
            <span className="faint">{choiceLabel(t, "calendar_exception", "source", exception.source)}</span>
            {!file?.readOnly && (
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t("common.delete")}
                onClick={() => void remove(exception.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {!file?.readOnly && <NewException calendar={calendar} />}
    </section>
  );
}

function NewException({ calendar }: { calendar: CalendarView }) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const [range, setRange] = useState<[Dayjs | null, Dayjs | null] | null>(null);
  const [name, setName] = useState("");
  const [works, setWorks] = useState(false);
  const add = async () => {
    const [from, to] = range ?? [];
    if (!from || !to) return;
    const shifts = works ? (calendar.week.find((shift) => shift !== "") ?? "08:00-12:00,13:00-17:00") : "";
    const fields = {
      calendar: calendar.id,
      name,
      from_date: from.format("YYYY-MM-DD"),
      to_date: to.format("YYYY-MM-DD"),
      shifts,
      source: "own",
    };
    try {
      await write(commands.createRecord("calendar_exception", fields, ""));
      setRange(null);
      setName("");
    } catch (error) {
      void message.error(wordsOf(error));
    }
  };
  return (
    <div className="stack">
      <div className="row">
        <DatePicker.RangePicker
          style={{ minWidth: 240 }}
          value={range}
          data-testid="exception-range"
          onChange={(next) => setRange(next)}
        />
        <Input
          value={name}
          placeholder={t("settings.exceptionName")}
          data-testid="exception-name"
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <div className="row">
        <Radio.Group
          value={works}
          onChange={(event) => setWorks(event.target.value as boolean)}
          options={[
            { value: false, label: t("settings.dayOff") },
            { value: true, label: t("settings.workingDay") },
          ]}
        />
        <div className="grow" />
        <Button
          icon={<PlusOutlined />}
          disabled={!range?.[0]}
          data-testid="action-add-exception"
          onClick={() => void add()}
        >
          {t("settings.addException")}
        </Button>
      </div>
    </div>
  );
}
