import { useEffect, useState, type RefObject } from "react";
import { CalendarOutlined } from "@ant-design/icons";
import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useT } from "@/i18n";

interface Props {
  value: string;
  input: RefObject<HTMLInputElement | null>;
  onPick(date: string): void;
}

/** A calendar for the field of a date: opened with its button or Alt+↓, while the field keeps the focus. */
export function EntryCalendar({ value, input, onPick }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const field = input.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "F4" || (event.altKey && event.key === "ArrowDown")) setOpen((shown) => !shown);
      else if (event.key === "Escape" || event.key === "Enter") setOpen(false);
    };
    field?.addEventListener("keydown", onKey);
    return () => field?.removeEventListener("keydown", onKey);
  }, [input]);
  const known = dayjs(value);
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className="gantt-entry-button"
        title={t("gantt.openCalendar")}
        aria-label={t("gantt.openCalendar")}
        onPointerDown={(event) => {
          event.preventDefault();
          setOpen(!open);
        }}
      >
        <CalendarOutlined />
      </button>
      {open && (
        <div className="gantt-entry-calendar" onPointerDown={(event) => event.preventDefault()}>
          <DatePicker
            open
            value={known.isValid() && value !== "" ? known : null}
            getPopupContainer={() => document.body}
            onChange={(date) => date && onPick(date.format("YYYY-MM-DD"))}
          />
        </div>
      )}
    </>
  );
}
