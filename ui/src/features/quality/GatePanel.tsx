import { useState } from "react";
import { Button } from "antd";
import { commands, type GateView } from "@/bindings";
import { FormButtons } from "@/components/print";
import { useT } from "@/i18n";
import { date } from "@/lib/format";
import { Checklist } from "./Checklist";
import { Conditions } from "./Conditions";
import { DecideDialog } from "./DecideDialog";
import { gateName, statusName } from "./GateStrip";
import { useTry } from "./queries";

/** One gate: who decides, what was decided, its checklist, its conditions, and the steps that may be taken. */
export function GatePanel({ gate, fixed }: { gate: GateView; fixed: boolean }) {
  const t = useT();
  return (
    <section className="card gate-panel" data-testid="gate-panel">
      <h2 className="card-title">
        {gateName(t, gate.gate)}
        <span className={`gate-badge gate-${gate.status || "none"}`} data-testid="gate-status">
          {statusName(t, gate.status)}
        </span>
        {gate.code && <span className="faint">{gate.code}</span>}
        <span className="grow" />
        {gate.id && <FormButtons compact kind="gate_review" id={gate.id} number={gate.code} />}
        {!fixed && gate.id && <Steps gate={gate} id={gate.id} />}
      </h2>
      <Facts gate={gate} />
      <Checklist gate={gate} fixed={fixed} />
      <Conditions gate={gate} fixed={fixed} />
    </section>
  );
}

function Facts({ gate }: { gate: GateView }) {
  const t = useT();
  const people = gate.people.map(({ name }) => name).join("、");
  return (
    <div className="gate-facts">
      <div>
        <span className="soft">{t("gate.answers")}</span>{" "}
        {people ? (
          <>
            {people}
            {gate.role && <span className="faint"> ({gate.role})</span>}
          </>
        ) : (
          <span className="gate-open">{t("gate.nobody")}</span>
        )}
      </div>
      {gate.round > 0 && (
        <div className="soft">
          {t("gate.round", { n: gate.round })}
          {" · "}
          {t("gate.presented", { by: gate.presentedBy, date: date(gate.presentedOn) })}
        </div>
      )}
      {gate.decidedOn && (
        <div data-testid="gate-decision">
          {date(gate.decidedOn)} {t("gate.decision", { by: gate.decidedBy, text: gate.decision || "—" })}
        </div>
      )}
    </div>
  );
}

function Steps({ gate, id }: { gate: GateView; id: string }) {
  const t = useT();
  const attempt = useTry();
  const [deciding, setDeciding] = useState(false);
  const verdicts = gate.next.filter((status) => status !== "in_review");
  const waits = gate.status === "in_review";
  return (
    <>
      {gate.next.includes("in_review") && (
        <Button
          type="primary"
          size="small"
          data-testid="action-present"
          onClick={() => void attempt(commands.presentGate(id))}
        >
          {t("gate.present")}
        </Button>
      )}
      {verdicts.length > 0 && (
        <Button
          type={waits ? "primary" : "default"}
          size="small"
          data-testid="action-decide"
          onClick={() => setDeciding(true)}
        >
          {t(waits ? "gate.decide" : "gate.change")}
        </Button>
      )}
      {deciding && (
        <DecideDialog gate={gate} id={id} verdicts={verdicts} onClose={() => setDeciding(false)} />
      )}
    </>
  );
}
