import { useState } from "react";
import { App, Button, Table } from "antd";
import { commands, type BackupRow } from "@/bindings";
import { EmptyState, ErrorNotice, StatLight, useConfirm } from "@/components";
import { useT, type Key } from "@/i18n";
import { fixed, localInstant } from "@/lib/format";
import { call, useFile, useFileChange, useProblemText, useRead } from "@/platform";

/** Backups: what there is, one more now, going back to one, and taking that back. */
export function BackupTab() {
  const t = useT();
  const wordsOf = useProblemText();
  const confirm = useConfirm();
  const file = useFile();
  const changeFile = useFileChange();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const list = useRead(["settings"], ["backups"], commands.backups);

  const during = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      void message.error(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  const backUp = () =>
    during(async () => {
      await call(commands.backupNow());
      void message.success(t("settings.backupDone"));
      await list.refetch();
    });
  const restore = async (backup: BackupRow) => {
    const sure = await confirm({
      title: t("settings.restoreTitle", { at: localInstant(backup.at) }),
      body: t("settings.restoreBody"),
      confirm: t("common.restore"),
    });
    if (sure) await during(async () => changeFile(await call(commands.restoreBackup(backup.path))));
  };

  if (list.error) return <ErrorNotice body={wordsOf(list.error)} onRetry={() => void list.refetch()} />;
  const undoRestore = list.data?.undoRestore;
  return (
    <div className="settings-scroll" data-testid="backups">
      <div className="row settings-lead">
        <Button
          type="primary"
          loading={busy}
          disabled={!!file?.readOnly}
          data-testid="action-backup-now"
          onClick={() => void backUp()}
        >
          {t("settings.backupNow")}
        </Button>
        {undoRestore && (
          <Button
            disabled={busy}
            data-testid="action-undo-restore"
            onClick={() => void during(async () => changeFile(await call(commands.undoRestore())))}
          >
            {t("settings.undoRestore")}
          </Button>
        )}
        <span className="soft ellipsis" title={list.data?.folder}>
          {list.data && t("settings.backupFolder", { folder: list.data.folder })}
        </span>
      </div>
      {list.data?.backups.length === 0 ? (
        <EmptyState title={t("settings.noBackup")} body={t("settings.noBackupBody")} />
      ) : (
        <Table<BackupRow>
          size="small"
          rowKey="path"
          pagination={false}
          loading={!list.data}
          dataSource={list.data?.backups}
          columns={[
            { title: t("settings.backupAt"), render: (_, row) => localInstant(row.at) },
            { title: t("settings.backupKind"), render: (_, row) => t(`settings.backup_${row.kind}` as Key) },
            {
              title: t("settings.backupSize"),
              align: "right",
              render: (_, row) => `${fixed(row.bytes, 1_048_576, 2)} MB`,
            },
            {
              title: t("settings.backupVerified"),
              render: (_, row) => (
                <StatLight
                  colour={row.verified ? "green" : "none"}
                  text={t(row.verified ? "settings.verified" : "settings.notVerified")}
                />
              ),
            },
            {
              align: "right",
              render: (_, row) => (
                <Button
                  type="link"
                  disabled={busy || !!file?.readOnly}
                  data-testid="action-restore-backup"
                  onClick={() => void restore(row)}
                >
                  {t("settings.restoreThis")}
                </Button>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
