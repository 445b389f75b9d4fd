import { Button, Select, Tag, Tooltip } from "antd";
import { commands, type SeatView, type SessionView } from "@/bindings";
import { ErrorNotice, PageHeader } from "@/components";
import { schemaOf, useRecords, useSchemas } from "@/components/records/schema";
import { useT, type Key } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { zhCN } from "@/i18n/zh-CN";
import { paths } from "@/lib/paths";
import { useGo, useProblemText } from "@/platform";
import { AgendaItem } from "./AgendaItem";
import { FieldSet } from "./FieldSet";
import { useSession } from "./queries";
import { useAct } from "./useAct";

/** One session: who is there, what stands on its agenda, votes and decisions. */
export function SessionScreen({ id }: { id: string }) {
  const t = useT();
  const go = useGo();
  const act = useAct();
  const wordsOf = useProblemText();
  const session = useSession(id);
  const schemas = useSchemas();
  if (session.error)
    return <ErrorNotice body={wordsOf(session.error)} onRetry={() => void session.refetch()} />;
  if (!session.data || !schemas.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  const view = session.data;
  const { record, next } = view;
  const against = (next?.against ?? []).filter((code) => code in zhCN.errorReason);
  return (
    <div className="screen" data-testid="session">
      <PageHeader
        back={{ label: t("intake.backSessions"), onClick: () => go(paths.intake("sessions")) }}
        title={`${String(record.fields.code ?? "")} ${view.committee}`}
        facts={
          <>
            <span className="intake-status" data-testid="session-status">
              {choiceLabel(t, "session", "status", String(record.fields.status))}
            </span>
            <Tag color={view.quorum ? "green" : "orange"} data-testid="quorum">
              {t(view.quorum ? "intake.quorumReached" : "intake.quorumMissing")}
            </Tag>
            <span className="faint">
              {t("intake.quorum", { present: view.present, voting: view.voting, needed: view.needed })}
            </span>
          </>
        }
        actions={
          next && (
            <Tooltip
              title={against.map((code) => (
                <div key={code}>{t(`errorReason.${code}` as Key)}</div>
              ))}
            >
              <Button
                type="primary"
                data-testid="session-next"
                onClick={() => void act(commands.sessionStep(id, next.to))}
              >
                {t(next.to === "open" ? "intake.sessionOpen" : "intake.sessionClosed")}
              </Button>
            </Tooltip>
          )
        }
      />
      <div className="screen-body intake-session">
        <div className="stack">
          <section className="card">
            <h2 className="card-title">{t("intake.attendance")}</h2>
            <Seats view={view} />
          </section>
          <section className="card">
            <h2 className="card-title">{t("intake.minutes")}</h2>
            <div className="intake-part-body">
              <FieldSet
                record={record}
                schema={schemaOf(schemas.data, "session")}
                names={["held_on", "place", "minutes"]}
              />
            </div>
          </section>
        </div>
        <div className="stack" data-testid="agenda">
          {view.items.map((item) => (
            <AgendaItem key={item.id} item={item} session={view} />
          ))}
          {view.pending.map((subject) => (
            <div key={subject.id} className="row card intake-pending">
              <span className="grow ellipsis">
                {subject.code} {subject.name}
              </span>
              <Button
                size="small"
                data-testid={`action-add-${subject.code}`}
                onClick={() => void act(commands.addAgendaItem(id, subject.entity, subject.id))}
              >
                {t("intake.addItem")}
              </Button>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function Seats({ view }: { view: SessionView }) {
  return (
    <table className="intake-table intake-seats">
      <tbody>
        {view.seats.map((seat) => (
          <Seat key={seat.member} seat={seat} view={view} />
        ))}
      </tbody>
    </table>
  );
}

const KINDS = ["present", "deputy", "absent"];

function Seat({ seat, view }: { seat: SeatView; view: SessionView }) {
  const t = useT();
  const act = useAct();
  const people = useRecords("person");
  const session = view.record.id;
  const [first] = people.data ?? [];
  const set = (kind: string, deputy: string | null) =>
    void act(commands.setAttendance(session, seat.member, kind, deputy));
  return (
    <tr>
      <td>{seat.name}</td>
      <td className="soft">{choiceLabel(t, "committee_member", "seat", seat.seat)}</td>
      <td>
        <Select
          size="small"
          style={{ width: 110 }}
          disabled={view.record.locked}
          data-testid={`attendance-${seat.name}`}
          aria-label={t("intake.attendance")}
          placeholder={t("intake.notNoted")}
          value={seat.attendance}
          options={KINDS.map((kind) => ({
            value: kind,
            label: choiceLabel(t, "attendance", "kind", kind),
          }))}
          onChange={(kind) => set(kind, kind === "deputy" ? (first?.id ?? null) : null)}
        />
        {seat.attendance === "deputy" && (
          <Select
            size="small"
            showSearch={{ optionFilterProp: "label" }}
            style={{ width: 110 }}
            disabled={view.record.locked}
            aria-label={t("intake.deputy")}
            value={seat.deputy?.id}
            options={(people.data ?? []).map((person) => ({
              value: person.id,
              label: String(person.fields.name),
            }))}
            onChange={(deputy) => set("deputy", deputy)}
          />
        )}
      </td>
    </tr>
  );
}
