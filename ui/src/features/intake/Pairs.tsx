import { useState } from "react";
import { Button, Select } from "antd";
import { commands, type SelectionRow } from "@/bindings";
import { useRecords } from "@/components/records/schema";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { useFile } from "@/platform";
import { useAct } from "./useAct";

const KINDS = ["excludes", "needs"];

/** Which proposals bind each other in a selection: not both, or one only with the other. */
export function Pairs({ rows }: { rows: SelectionRow[] }) {
  const t = useT();
  const act = useAct();
  const file = useFile();
  const pairs = useRecords("proposal_pair").data ?? [];
  const named = (id: unknown, fallback: string | undefined) => {
    const row = rows.find((known) => known.id === id);
    return row ? `${row.code} ${row.name}` : fallback;
  };
  return (
    <section className="card" data-testid="pairs">
      <h2 className="card-title">{t("intake.pairs")}</h2>
      <div className="stack intake-part-body">
        <span className="soft">{t("intake.pairsLead")}</span>
        {pairs.map(({ id, fields, names }) => (
          <div key={id} className="row" data-testid="pair">
            <span>{named(fields.proposal, names.proposal)}</span>
            <strong>{choiceLabel(t, "proposal_pair", "kind", String(fields.kind))}</strong>
            <span className="grow">{named(fields.other, names.other)}</span>
            {!file?.readOnly && (
              <Button size="small" onClick={() => void act(commands.deleteRecord("proposal_pair", id, ""))}>
                {t("intake.drop")}
              </Button>
            )}
          </div>
        ))}
        {!file?.readOnly && <Add rows={rows} />}
      </div>
    </section>
  );
}

function Add({ rows }: { rows: SelectionRow[] }) {
  const t = useT();
  const act = useAct();
  const [one, setOne] = useState<string | null>(null);
  const [kind, setKind] = useState(KINDS[0]!);
  const [other, setOther] = useState<string | null>(null);
  const options = rows.map((row) => ({ value: row.id, label: `${row.code} ${row.name}` }));
  const pick = (testId: string, value: string | null, onChange: (id: string) => void) => (
    <Select
      className="grow"
      showSearch={{ optionFilterProp: "label" }}
      placeholder={t("intake.tab_proposals")}
      aria-label={t("intake.tab_proposals")}
      data-testid={testId}
      value={value}
      options={options}
      onChange={onChange}
    />
  );
  const add = async () => {
    const fields = { proposal: one, kind, other };
    if (await act(commands.createRecord("proposal_pair", fields, ""))) {
      setOne(null);
      setOther(null);
    }
  };
  return (
    <div className="row">
      {pick("input-pair-one", one, setOne)}
      <Select
        style={{ width: 110 }}
        aria-label={t("intake.pairs")}
        data-testid="input-pair-kind"
        value={kind}
        options={KINDS.map((code) => ({ value: code, label: choiceLabel(t, "proposal_pair", "kind", code) }))}
        onChange={setKind}
      />
      {pick("input-pair-other", other, setOther)}
      <Button disabled={!one || !other} data-testid="action-add-pair" onClick={() => void add()}>
        {t("intake.addPair")}
      </Button>
    </div>
  );
}
