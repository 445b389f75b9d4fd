import { useT } from "@/i18n";
import "./parts.css";

/** Green outside and red inside: the report is better than the rules say. */
export function Watermelon() {
  const t = useT();
  return (
    <span className="watermelon" title={t("cockpit.watermelonHelp")} data-testid="watermelon">
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M1 4 A6 6 0 0 0 13 4 Z" fill="var(--green)" />
        <path d="M2.6 4 A4.4 4.4 0 0 0 11.4 4 Z" fill="var(--red)" />
      </svg>
      {t("cockpit.watermelon")}
    </span>
  );
}
