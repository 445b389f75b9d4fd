import { useState } from "react";
import { App, Button, Input, Popconfirm, Tag, Tooltip } from "antd";
import { commands, type ApiError, type BaselineList, type BaselineRow, type Changed } from "@/bindings";
import { useT, type Key } from "@/i18n";
import { date } from "@/lib/format";
import { useProblemText, useWrite, type Answer } from "@/platform";
import { NOW, useVersions } from "./version";

/** The baselines so far, newest first, with what may be done with each. */
export function BaselineRows({ list, onClose }: { list: BaselineList; onClose(): void }) {
  const t = useT();
  const { project, compare } = useVersions();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const run = async (answer: Promise<Answer<Changed, ApiError>>, done?: string) => {
    try {
      await write(answer);
      if (done) void message.success(done);
    } catch (error) {
      void message.error(wordsOf(error));
    }
  };
  return (
    <section>
      <h4>
        {t("baseline.list")}
        {list.chosen && !list.locked && (
          <Button type="link" onClick={() => void run(commands.setReferenceBaseline(project, null))}>
            {t("baseline.showNewest")}
          </Button>
        )}
      </h4>
      <ul className="plan-versions" data-testid="baselines">
        {[...list.baselines].reverse().map((one) => (
          <li key={one.id}>
            <div className="grow">
              <strong>{one.name}</strong> {one.reference && <Tag color="blue">{t("baseline.shown")}</Tag>}
              <div className="soft">{facts(t, one).join(" · ")}</div>
              {(one.change || one.reason) && (
                <div>{[one.change?.name, one.reason].filter(Boolean).join(" · ")}</div>
              )}
            </div>
            <Button
              type="link"
              onClick={() => {
                compare({ type: "baseline", id: one.id }, NOW);
                onClose();
              }}
            >
              {t("baseline.compare")}
            </Button>
            {!list.locked && !one.reference && (
              <Button type="link" onClick={() => void run(commands.setReferenceBaseline(project, one.id))}>
                {t("baseline.show")}
              </Button>
            )}
            {!list.locked && (
              <Delete
                row={one}
                onDelete={(reason) =>
                  run(
                    commands.deleteBaseline(project, one.id, reason),
                    t("baseline.deleted", { name: one.name }),
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function facts(t: ReturnType<typeof useT>, one: BaselineRow): string[] {
  const named = [
    one.takenAt ? date(one.takenAt) : "",
    one.takenBy ? t("baseline.by", { name: one.takenBy }) : "",
    one.approvedBy ? t("baseline.approvedBy", { name: one.approvedBy }) : "",
    t("baseline.tasks", { n: one.tasks }),
  ];
  return named.filter((fact) => fact !== "");
}

/** Deleting needs a reason; what stays says why. */
function Delete({ row, onDelete }: { row: BaselineRow; onDelete(reason: string): Promise<void> }) {
  const t = useT();
  const [reason, setReason] = useState("");
  if (row.stays !== null)
    return (
      <Tooltip title={t(`errorReason.${row.stays}` as Key)}>
        <Button type="link" danger disabled>
          {t("baseline.delete")}
        </Button>
      </Tooltip>
    );
  return (
    <Popconfirm
      title={t("baseline.deleteTitle", { name: row.name })}
      description={
        <>
          <p>{t("baseline.deleteBody")}</p>
          <Input
            value={reason}
            placeholder={t("baseline.reason")}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      }
      okButtonProps={{ disabled: reason.trim() === "", danger: true }}
      okText={t("baseline.delete")}
      cancelText={t("common.cancel")}
      onConfirm={() => onDelete(reason.trim())}
    >
      <Button type="link" danger>
        {t("baseline.delete")}
      </Button>
    </Popconfirm>
  );
}
