import { Button } from "antd";
import { commands, type SelectionLimits, type SelectionView } from "@/bindings";
import { Money } from "@/components";
import { useT } from "@/i18n";
import { useAct } from "./useAct";

/** Selections that were kept, each beside what is computed now. */
export function Scenarios({
  view,
  onApply,
}: {
  view: SelectionView;
  onApply: (limits: SelectionLimits) => void;
}) {
  const t = useT();
  const act = useAct();
  if (view.scenarios.length === 0) return null;
  return (
    <section className="card" data-testid="scenarios">
      <h2 className="card-title">{t("intake.scenarios")}</h2>
      {view.scenarios.map((kept) => (
        <div key={kept.id} className="row intake-scenario">
          <strong>{kept.name}</strong>
          <Money fen={kept.limits.budget ?? 0} unit />
          <span className="faint">{kept.kept}</span>
          <span className="grow soft">
            {kept.gone.length === 0 && kept.new.length === 0 && t("intake.scenarioSame")}
            {kept.gone.length > 0 && t("intake.scenarioGone", { names: kept.gone.join("、") })}{" "}
            {kept.new.length > 0 && t("intake.scenarioNew", { names: kept.new.join("、") })}
          </span>
          <Button size="small" onClick={() => onApply(kept.limits)}>
            {t("intake.apply")}
          </Button>
          <Button size="small" onClick={() => void act(commands.dropScenario(kept.id))}>
            {t("intake.drop")}
          </Button>
        </div>
      ))}
    </section>
  );
}
