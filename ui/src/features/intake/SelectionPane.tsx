import { useState } from "react";
import { Button, Input, InputNumber, Tag } from "antd";
import { commands, type SelectionLimits, type SelectionView } from "@/bindings";
import { EmptyState, ErrorNotice, Money } from "@/components";
import { useT } from "@/i18n";
import { fixed, wan } from "@/lib/format";
import { useFile, useProblemText } from "@/platform";
import { useSelection } from "./queries";
import { Pairs } from "./Pairs";
import { Scenarios } from "./Scenarios";
import { SelectionTable } from "./SelectionTable";
import { useAct } from "./useAct";

const points = (hundredths: number) => fixed(hundredths, 100, 1);

/** What fits the budget and the people there are: the best choice, the cut-line, and what more money would buy. */
export function SelectionPane() {
  const t = useT();
  const wordsOf = useProblemText();
  const [limits, setLimits] = useState<SelectionLimits>({ budget: null, roles: [] });
  const selection = useSelection(limits);
  const budget = (
    <label className="row">
      <span className="soft">{t("intake.budget")}</span>
      <InputNumber
        min={0}
        step={10}
        value={(limits.budget ?? selection.data?.budget ?? 0) / 1_000_000}
        data-testid="input-budget"
        onChange={(value) => setLimits({ ...limits, budget: Math.round((value ?? 0) * 1_000_000) })}
      />
    </label>
  );
  const view = selection.data;
  return (
    <div className="screen-body" data-testid="selection">
      <div className="row intake-limits">
        {budget}
        {view?.roles.map((role) => (
          <label key={role.role} className="row">
            <span className="soft">{role.name}</span>
            <InputNumber
              min={0}
              step={0.5}
              value={role.limit / 100}
              suffix={t("intake.amount")}
              style={{ width: 130 }}
              onChange={(value) =>
                setLimits({
                  ...limits,
                  roles: [
                    ...limits.roles.filter((known) => known.role !== role.role),
                    { role: role.role, amount: Math.round((value ?? 0) * 100) },
                  ],
                })
              }
            />
          </label>
        ))}
      </div>
      {selection.error && <ErrorNotice body={wordsOf(selection.error)} />}
      {view && view.rows.length === 0 && <EmptyState title={t("intake.noCandidates")} />}
      {view && view.rows.length > 0 && (
        <div className="stack">
          <Summary view={view} />
          <SelectionTable view={view} />
          <Keep limits={{ ...limits, budget: view.budget }} />
          <Scenarios view={view} onApply={setLimits} />
          <Pairs rows={view.rows} />
        </div>
      )}
    </div>
  );
}

function Summary({ view }: { view: SelectionView }) {
  const t = useT();
  const list = (names: string[]) => names.join("、") || t("intake.nothingOut");
  const next = view.next;
  return (
    <div className="card intake-summary" data-testid="selection-summary">
      <div className="row">
        <strong>
          {t("intake.value")} {points(view.value)}
        </strong>
        <span>
          {t("intake.used")} <Money fen={view.cost} /> / <Money fen={view.budget} unit />
        </span>
        <Tag color={view.atMost === null ? "green" : "orange"}>
          {view.atMost === null ? t("intake.proved") : t("intake.notProved", { most: points(view.atMost) })}
        </Tag>
      </div>
      <div className="soft">{t("intake.oneMore", { gain: points(view.nextUnitGain) })}</div>
      <div className="soft">
        {next
          ? t("intake.nextStep", {
              more: wan(next.more),
              gain: points(next.gain),
              into: list(next.into),
              out: list(next.out),
            })
          : t("intake.noNext")}
      </div>
      {view.leftOut.length > 0 && (
        <div className="soft">
          {t("intake.leftOut", { names: view.leftOut.map((one) => one.name).join("、") })}
        </div>
      )}
    </div>
  );
}

function Keep({ limits }: { limits: SelectionLimits }) {
  const t = useT();
  const act = useAct();
  const file = useFile();
  const [name, setName] = useState("");
  if (file?.readOnly) return null;
  const keep = async () => {
    if (await act(commands.keepScenario(name, "", limits))) setName("");
  };
  return (
    <div className="row">
      <Input
        style={{ width: 240 }}
        value={name}
        placeholder={t("intake.scenarioName")}
        aria-label={t("intake.scenarioName")}
        onChange={(event) => setName(event.target.value)}
      />
      <Button disabled={name.trim() === ""} data-testid="action-keep-scenario" onClick={() => void keep()}>
        {t("intake.keep")}
      </Button>
    </div>
  );
}
