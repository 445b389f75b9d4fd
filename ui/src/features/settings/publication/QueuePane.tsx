import { App, Button, Table } from "antd";
import { commands, type PostRow } from "@/bindings";
import { EmptyState, ErrorNotice, StatLight, type LightColour } from "@/components";
import { useT, type Key } from "@/i18n";
import { localInstant } from "@/lib/format";
import { call, useFile, useProblemText } from "@/platform";
import { reasonText, useNewsBoard } from "./board";

const COLOURS: Record<string, LightColour> = { waiting: "amber", sent: "green", failed: "red" };

/** What waits, went, or did not and why; what failed can be tried again or given up. */
export function QueuePane() {
  const t = useT();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const readOnly = !!useFile()?.readOnly;
  const { board, error, reread } = useNewsBoard();
  if (error) return <ErrorNotice body={wordsOf(error)} onRetry={() => void reread()} />;
  if (!board) return <div className="faint">{t("common.loading")}</div>;
  const turn = async (row: PostRow, how: "retryPost" | "discardPost") => {
    try {
      await call(commands[how](row.robot, row.event));
    } catch (trouble) {
      void message.error(wordsOf(trouble));
    }
    await reread();
  };
  if (board.posts.length === 0)
    return <EmptyState title={t("news.queueNone")} body={t("news.queueNoneBody")} />;
  return (
    <div className="settings-scroll" data-testid="news-queue">
      <Table<PostRow>
        size="small"
        rowKey={(row) => row.robot + row.event}
        pagination={false}
        dataSource={board.posts}
        columns={[
          {
            title: t("news.when"),
            width: 150,
            render: (_, row) => localInstant(row.triedAt ?? row.queuedAt),
          },
          { title: t("news.robot"), width: 130, dataIndex: "robotName", ellipsis: true },
          {
            title: t("news.what"),
            render: (_, row) => (
              <>
                <b>{t(`news.kind_${row.kind}` as Key)}</b> {row.title}
              </>
            ),
          },
          { title: t("news.state"), width: 250, render: (_, row) => <State row={row} /> },
          {
            align: "right",
            width: 130,
            render: (_, row) =>
              !readOnly && (
                <>
                  {["failed", "waiting", "discarded"].includes(row.state) && (
                    <Button
                      type="link"
                      size="small"
                      data-testid="action-retry-post"
                      onClick={() => void turn(row, "retryPost")}
                    >
                      {t("news.retry")}
                    </Button>
                  )}
                  {["failed", "waiting"].includes(row.state) && (
                    <Button
                      type="link"
                      size="small"
                      data-testid="action-discard-post"
                      onClick={() => void turn(row, "discardPost")}
                    >
                      {t("news.discard")}
                    </Button>
                  )}
                </>
              ),
          },
        ]}
      />
    </div>
  );
}

function State({ row }: { row: PostRow }) {
  const t = useT();
  const facts = [
    row.reason && reasonText(t, row.reason),
    row.tries > 1 && t("news.tries", { n: row.tries }),
    row.nextAt && row.state === "waiting" && t("news.nextAt", { at: localInstant(row.nextAt) }),
  ].filter(Boolean);
  return (
    <div data-testid={`post-${row.state}`}>
      <StatLight colour={COLOURS[row.state] ?? "none"} text={t(`news.state_${row.state}` as Key)} />
      {facts.length > 0 && <div className="faint">{facts.join(" · ")}</div>}
    </div>
  );
}
