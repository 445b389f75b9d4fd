import type { LightMonthRow } from "@/bindings";
import { StatLight, type LightColour } from "@/components";
import { useT, type Key } from "@/i18n";

const ROWS = ["overall", "schedule", "cost", "risk", "quality"] as const;

/** The lights of the frozen months, each month a column. */
export function LightHistory({ months }: { months: LightMonthRow[] }) {
  const t = useT();
  if (months.length === 0) return null;
  const shown = months.slice(-8);
  const light = (colour: string, month: string, name: string) => (
    <StatLight colour={colour as LightColour} compact title={`${month} ${name}`} />
  );
  return (
    <table className="plain-table light-history" data-testid="light-history">
      <thead>
        <tr>
          <th>{t("project.lightHistory")}</th>
          {shown.map(({ month }) => (
            <th key={month}>{month}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => {
          const name = t(`project.${row}` as Key);
          return (
            <tr key={row}>
              <td className="soft">{name}</td>
              {shown.map((kept) => (
                <td key={kept.month}>{light(kept[row], kept.month, name)}</td>
              ))}
            </tr>
          );
        })}
        <tr>
          <td className="soft">{t("project.reported")}</td>
          {shown.map((kept) => (
            <td key={kept.month}>
              {kept.reported && light(kept.reported, kept.month, t("project.reported"))}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
