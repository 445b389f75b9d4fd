import type { KpiCard } from "@/bindings";
import { useT, type Key } from "@/i18n";
import { zhCN } from "@/i18n/zh-CN";
import { figureText } from "./figures";

/** What it takes to reach the target by the quarter due, and where the last months lead. */
export function OutlookLine({ card }: { card: KpiCard }) {
  const t = useT();
  const parts: string[] = [];
  const noun = `needed_${card.code}`;
  if (card.needed !== null && card.needed > 0 && card.due !== null && noun in zhCN.kpi)
    parts.push(t(`kpi.${noun}` as Key, { n: card.needed, quarter: card.due }));
  if (card.projected !== null && card.due !== null)
    parts.push(
      t("kpi.projected", {
        quarter: card.due,
        value: figureText(t, card.projected, card.unit, card.target),
        status: t(`kpi.status_${card.projectedStatus}` as Key),
      }),
    );
  if (parts.length === 0) return null;
  return (
    <div className="soft" data-testid="kpi-outlook">
      {parts.join(" ")}
    </div>
  );
}
