import { App, Button } from "antd";
import { useMemo } from "react";
import { commands, type DeletedRecord } from "@/bindings";
import { DataTable, EmptyState, ErrorNotice, type Column } from "@/components";
import { useT } from "@/i18n";
import { entityLabel } from "@/i18n/labels";
import { localInstant } from "@/lib/format";
import { useFile, useProblemText, useRead, useWrite } from "@/platform";

/** What was deleted, and the way back. */
export function RecycleTab() {
  const t = useT();
  const wordsOf = useProblemText();
  const file = useFile();
  const write = useWrite();
  const { message } = App.useApp();
  const bin = useRead(
    ["records", "projects", "plan", "raci", "closure", "settings"],
    ["recycle-bin"],
    commands.recycleBin,
  );
  const columns = useMemo<Column<DeletedRecord>[]>(() => {
    const restore = async (row: DeletedRecord) => {
      try {
        await write(commands.restoreRecord(row.entity, row.id));
        void message.success(t("settings.restored", { name: row.name }));
      } catch (error) {
        void message.error(wordsOf(error));
      }
    };
    return [
      { id: "entity", title: t("settings.binKind"), width: 110, value: (row) => entityLabel(t, row.entity) },
      { id: "name", title: t("settings.binName"), width: 260, grow: true, value: (row) => row.name },
      { id: "with", title: t("settings.binWith"), width: 110, align: "right", value: (row) => row.with },
      { id: "at", title: t("settings.binAt"), width: 140, value: (row) => localInstant(row.at) },
      { id: "author", title: t("settings.binBy"), width: 110, value: (row) => row.author },
      {
        id: "restore",
        title: t("settings.binRestore"),
        width: 90,
        value: () => "",
        render: (row) => (
          <Button
            type="link"
            disabled={!!file?.readOnly}
            data-testid={`action-restore-${row.id}`}
            onClick={(event) => {
              event.stopPropagation();
              void restore(row);
            }}
          >
            {t("common.restore")}
          </Button>
        ),
      },
    ];
  }, [t, file?.readOnly, write, message, wordsOf]);
  if (bin.error) return <ErrorNotice body={wordsOf(bin.error)} onRetry={() => void bin.refetch()} />;
  return (
    <DataTable
      label={t("settings.tab_recycle")}
      testId="recycle-bin"
      columns={columns}
      rows={bin.data ?? []}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t("settings.binEmpty")} body={t("settings.binEmptyBody")} />}
    />
  );
}
