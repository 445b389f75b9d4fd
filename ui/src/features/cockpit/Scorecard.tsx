import type { Cockpit, KpiCard } from "@/bindings";
import { StatLight } from "@/components";
import { useT, type Key } from "@/i18n";
import { changeText, figureText, statusColour, targetText } from "./figures";
import { Sparkline } from "./Sparkline";

/** The seed's five indicators, in their order; the others stand beside them in short. */
const MAIN = ["success_rate", "on_time_rate", "schedule_deviation", "budget_deviation", "risk_response_time"];

interface Props {
  cockpit: Cockpit;
  onOpen: (kpi: string) => void;
}

export function Scorecard({ cockpit, onOpen }: Props) {
  const t = useT();
  const cards = cockpit.kpis;
  const before = new Map(cockpit.kpisBefore.map((figure) => [figure.code, figure.value]));
  const main = MAIN.flatMap((code) => cards.filter((card) => card.code === code));
  const others = cards.filter((card) => !MAIN.includes(card.code));
  return (
    <section className="scorecard">
      {main.map((card) => (
        <button
          key={card.code}
          type="button"
          className="card kpi-card"
          data-testid={`kpi-${card.code}`}
          onClick={() => onOpen(card.code)}
        >
          <span className="kpi-head">
            <span className="kpi-name ellipsis">{t(`kpi.${card.code}_name` as Key)}</span>
            {/* Without a target there is no verdict; the line below says so. */}
            {card.target !== null && (
              <StatLight
                colour={statusColour[card.status] ?? "none"}
                text={t(`kpi.status_${card.status}` as Key)}
              />
            )}
          </span>
          <span className="kpi-figure">
            <FigureParts card={card} />
            <Sparkline points={card.trend} target={card.target} />
          </span>
          <span className="kpi-target soft ellipsis">{targetText(t, card)}</span>
          <span className="kpi-foot faint ellipsis">
            {changeText(t, card, before.get(card.code) ?? null, cockpit.compared.month)} ·{" "}
            {t("kpi.sample", { n: card.n })}
          </span>
        </button>
      ))}
      <div className="card kpi-others">
        <span className="kpi-name soft">{t("cockpit.otherKpis")}</span>
        {others.map((card) => (
          <button
            key={card.code}
            type="button"
            className="kpi-other"
            data-testid={`kpi-${card.code}`}
            title={[
              targetText(t, card),
              changeText(t, card, before.get(card.code) ?? null, cockpit.compared.month),
            ].join(" · ")}
            onClick={() => onOpen(card.code)}
          >
            <StatLight
              colour={statusColour[card.status] ?? "none"}
              text={t(`kpi.${card.code}_name` as Key)}
            />
            <span className="num">{figureText(t, card.value, card.unit, card.target)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}

/** The figure large, its unit small. */
function FigureParts({ card }: { card: KpiCard }) {
  const t = useT();
  const [figure, ...unit] = figureText(t, card.value, card.unit, card.target).split(" ");
  return (
    <span className="kpi-value">
      {figure}
      {unit.length > 0 && <small> {unit.join(" ")}</small>}
    </span>
  );
}
