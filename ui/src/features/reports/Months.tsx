import { LockOutlined } from "@ant-design/icons";
import type { PeriodRow } from "@/bindings";
import { useT } from "@/i18n";
import { date } from "@/lib/format";

interface Props {
  months: PeriodRow[];
  chosen: string;
  onChoose: (month: string) => void;
}

/** Months, newest first: open or frozen, and up to when they count. */
export function Months({ months, chosen, onChoose }: Props) {
  const t = useT();
  return (
    <nav className="report-months card" aria-label={t("report.months")} data-testid="months">
      <h2 className="card-title">{t("report.months")}</h2>
      {months.map((row) => (
        <button
          key={row.month}
          type="button"
          className="report-month"
          aria-current={row.month === chosen}
          data-testid={`month-${row.month}`}
          onClick={() => onChoose(row.month)}
        >
          <span className="row">
            <strong>{row.month}</strong>
            <span className="grow" />
            {row.id ? (
              <span className="report-frozen">
                <LockOutlined /> {t("report.frozen")} · {t("report.revision", { n: row.revision })}
              </span>
            ) : (
              <span className="faint">{t("report.open")}</span>
            )}
          </span>
          <span className="faint">{t("report.dataDate", { date: date(row.dataDate) })}</span>
        </button>
      ))}
    </nav>
  );
}
