import { Button, Switch } from "antd";
import type { DrivingStep, PlanView } from "@/bindings";
import { useT } from "@/i18n";
import { stepText } from "./words";

interface Props {
  plan: PlanView;
  steps: readonly DrivingStep[];
  /** Whether its bars are marked in the chart. */
  marked: boolean;
  onMark(marked: boolean): void;
  onReveal(task: string): void;
}

/** The chain that sets a task's date, the task first, each link with its reason. */
export function DrivingPath({ plan, steps, marked, onMark, onReveal }: Props) {
  const t = useT();
  if (steps.length === 0) return null;
  return (
    <section className="plan-path" data-testid="driving-path">
      <div className="row plan-path-head">
        <h4 className="grow">{t("plan.path", { n: steps.length })}</h4>
        <label className="row soft">
          <Switch size="small" checked={marked} onChange={onMark} data-testid="mark-path" />
          {t("plan.pathMark")}
        </label>
      </div>
      <ol>
        {steps.map((step, at) => (
          <li key={at}>
            <div className="row">
              {step.row === null ? (
                <span className="grow">{step.name}</span>
              ) : (
                <Button type="link" className="plan-path-task" onClick={() => onReveal(step.task)}>
                  {step.row} {step.name}
                </Button>
              )}
              <span className="soft plan-path-date">
                {t(step.end === "start" ? "plan.pathStart" : "plan.pathFinish", { at: step.at.slice(0, 10) })}
              </span>
            </div>
            <div className="soft">{stepText(t, step, plan)}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}
