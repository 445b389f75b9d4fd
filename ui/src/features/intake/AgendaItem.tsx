import { useState } from "react";
import { App, Button, Input, Select, Tag } from "antd";
import { commands, type AgendaItemView, type SeatView, type SessionView } from "@/bindings";
import { Money } from "@/components";
import { Conditions } from "@/components/records/Conditions";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date, fixed, signed } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo } from "@/platform";
import { Decide } from "./Decide";
import { OUTCOME_COLOURS, useVotes } from "./DecisionPane";
import { useAct } from "./useAct";

const VOICES = ["for", "against", "abstain", "recused"];

/** A subject: who voted how, and what was decided. */
export function AgendaItem({ item, session }: { item: AgendaItemView; session: SessionView }) {
  const t = useT();
  const go = useGo();
  const act = useAct();
  const votes = useVotes();
  const [deciding, setDeciding] = useState(false);
  const sits = session.record.fields.status === "open";
  const open = () =>
    go(
      item.entity === "proposal"
        ? paths.intake("proposals", item.subject)
        : paths.record(item.entity, item.subject),
    );
  const voting = session.seats.filter((seat) => seat.seat !== "secretary");
  return (
    <article className="card intake-item" data-testid={`agenda-${item.code}`}>
      <div className="row">
        <strong className="ellipsis">
          {item.code} {item.name}
        </strong>
        <Button type="link" size="small" data-testid="action-open-subject" onClick={open}>
          {t("intake.openSubject")}
        </Button>
        <div className="grow" />
        {item.outcome ? (
          <Tag color={OUTCOME_COLOURS[item.outcome]} data-testid="item-outcome">
            {choiceLabel(t, "agenda_item", "outcome", item.outcome)}
          </Tag>
        ) : (
          <>
            {item.votes.length === 0 && !session.record.locked && (
              <Button
                size="small"
                data-testid="action-remove-item"
                onClick={() => void act(commands.removeAgendaItem(item.id))}
              >
                {t("intake.removeItem")}
              </Button>
            )}
            <Button
              type="primary"
              size="small"
              disabled={!sits}
              data-testid="action-decide"
              onClick={() => setDeciding(true)}
            >
              {t("intake.decide")}
            </Button>
          </>
        )}
      </div>
      <div className="row soft intake-facts">
        {item.askedBy && <span>{t("intake.askedBy", { name: item.askedBy.name })}</span>}
        {item.total !== null && (
          <span>
            {t("intake.total")} {fixed(item.total, 100, 1)}
          </span>
        )}
        {item.days !== null && <span>{t("change.days", { n: signed(item.days) })}</span>}
        {item.cost !== null && <Money fen={item.cost} unit />}
        <span data-testid="item-tally">{votes(item.tally)}</span>
        {item.carried !== null && <span>{t(item.carried ? "intake.carried" : "intake.notCarried")}</span>}
      </div>
      <div className="intake-votes">
        {voting.map((seat) => (
          <SeatVote key={seat.member} item={item} seat={seat} sits={sits} />
        ))}
      </div>
      {(item.reason || item.deferredTo) && (
        <div>
          {item.reason} {item.deferredTo && `${t("intake.deferredTo")} ${date(item.deferredTo)}`}
        </div>
      )}
      {item.conditions.length > 0 && <Conditions conditions={item.conditions} />}
      {deciding && <Decide item={item} onClose={() => setDeciding(false)} />}
    </article>
  );
}

function SeatVote({ item, seat, sits }: { item: AgendaItemView; seat: SeatView; sits: boolean }) {
  const t = useT();
  const act = useAct();
  const { modal } = App.useApp();
  const given = item.votes.find((vote) => vote.member === seat.member);
  const cast = (voice: string) => {
    if (voice !== "recused") return void act(commands.castVote(item.id, seat.member, voice, ""));
    let why = "";
    modal.confirm({
      title: `${seat.name}：${choiceLabel(t, "vote", "voice", "recused")}`,
      content: (
        <Input
          placeholder={t("intake.conflict")}
          aria-label={t("intake.conflict")}
          data-testid="input-conflict"
          onChange={(event) => (why = event.target.value)}
        />
      ),
      okText: t("common.confirm"),
      cancelText: t("common.cancel"),
      okButtonProps: { ...{ "data-testid": "action-confirm" } },
      onOk: async () => {
        if (!(await act(commands.castVote(item.id, seat.member, voice, why)))) throw new Error("refused");
      },
    });
  };
  return (
    <span className="intake-vote">
      <span className="soft">{seat.name}</span>
      {given || !sits || item.outcome ? (
        <span title={given?.comment}>{given ? choiceLabel(t, "vote", "voice", given.voice) : "—"}</span>
      ) : (
        <Select
          size="small"
          style={{ width: 84 }}
          placeholder={t("intake.vote")}
          aria-label={`${t("intake.vote")} ${seat.name}`}
          data-testid={`vote-${seat.name}`}
          value={null}
          options={VOICES.map((voice) => ({ value: voice, label: choiceLabel(t, "vote", "voice", voice) }))}
          onChange={(voice) => voice && cast(voice)}
        />
      )}
    </span>
  );
}
