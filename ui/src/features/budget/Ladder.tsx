import { useEffect, useState } from "react";
import { App, Button, Input, Select } from "antd";
import { commands, type LadderBand } from "@/bindings";
import { ErrorNotice } from "@/components";
import { useT } from "@/i18n";
import { wan } from "@/lib/format";
import { parseWan } from "@/lib/parse";
import { useFile, useProblemText } from "@/platform";
import { useLadder } from "./queries";
import { useTake } from "./useTake";
import "./budget.css";

interface Draft {
  upTo: string;
  role: string;
  deputy: string | null;
  above: string;
}

/** The ladder of approval: bands as a table, kept whole; a ladder with gaps or overlaps is refused with their names. */
export function Ladder() {
  const t = useT();
  const take = useTake();
  const wordsOf = useProblemText();
  const file = useFile();
  const { message } = App.useApp();
  const ladder = useLadder();
  const [draft, setDraft] = useState<Draft[] | null>(null);
  const kept = ladder.data?.bands;
  useEffect(() => setDraft(null), [kept]);
  if (ladder.error) return <ErrorNotice body={wordsOf(ladder.error)} onRetry={() => void ladder.refetch()} />;
  if (!ladder.data) return <div className="faint">{t("common.loading")}</div>;
  const bands = draft ?? ladder.data.bands.map(toDraft);
  const roles = ladder.data.roles.map((role) => ({ value: role.id, label: role.name }));
  const change = (place: number, part: Partial<Draft>) =>
    setDraft(bands.map((band, at) => (at === place ? { ...band, ...part } : band)));
  const save = async () => {
    const read = bands.map(fromDraft);
    if (read.some((band) => band === null)) return void message.error(t("budget.ladderMoney"));
    await take(commands.setApprovalLadder(read as LadderBand[]), t("budget.ladder"));
  };
  const locked = !!file?.readOnly;
  return (
    <section className="budget-grid" data-testid="budget-ladder">
      <p className="soft">{t("budget.ladderLead")}</p>
      <table className="budget-table budget-ladder">
        <thead>
          <tr>
            <th scope="col">{t("budget.above")}</th>
            <th scope="col">{t("budget.upTo")}</th>
            <th scope="col">{t("budget.role")}</th>
            <th scope="col">{t("budget.deputyRole")}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {bands.map((band, place) => (
            <tr key={place}>
              {(["above", "upTo"] as const).map((end) => (
                <td key={end}>
                  <Input
                    value={band[end]}
                    disabled={locked}
                    placeholder={end === "upTo" ? t("budget.noEnd") : "0"}
                    aria-label={t(`budget.${end}`)}
                    data-testid={`input-${end}-${place}`}
                    onChange={(event) => change(place, { [end]: event.target.value })}
                  />
                </td>
              ))}
              <td>
                <Select
                  value={band.role || undefined}
                  disabled={locked}
                  options={roles}
                  aria-label={t("budget.role")}
                  style={{ width: 180 }}
                  onChange={(role) => change(place, { role })}
                />
              </td>
              <td>
                <Select
                  allowClear
                  value={band.deputy}
                  disabled={locked}
                  options={roles}
                  aria-label={t("budget.deputyRole")}
                  style={{ width: 180 }}
                  onChange={(deputy?: string) => change(place, { deputy: deputy ?? null })}
                />
              </td>
              <td>
                {!locked && (
                  <Button type="link" onClick={() => setDraft(bands.filter((_, at) => at !== place))}>
                    {t("common.delete")}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!locked && (
        <div className="row budget-bar">
          <Button
            data-testid="action-add-band"
            onClick={() =>
              setDraft([...bands, { above: bands.at(-1)?.upTo ?? "0", upTo: "", role: "", deputy: null }])
            }
          >
            {t("budget.addBand")}
          </Button>
          <Button
            type="primary"
            disabled={!draft}
            data-testid="action-save-ladder"
            onClick={() => void save()}
          >
            {t("budget.saveLadder")}
          </Button>
        </div>
      )}
    </section>
  );
}

function toDraft(band: LadderBand): Draft {
  const upTo = band.upTo === null ? "" : plain(band.upTo);
  return { above: plain(band.above), upTo, role: band.role, deputy: band.deputy };
}

const plain = (fen: number) => wan(fen).replace(/,/g, "");

function fromDraft(draft: Draft): LadderBand | null {
  const above = parseWan(draft.above || "0");
  const upTo = draft.upTo.trim() === "" ? null : parseWan(draft.upTo);
  if (above === null || (draft.upTo.trim() !== "" && upTo === null)) return null;
  return { above, upTo, role: draft.role, deputy: draft.deputy };
}
