import { useEffect } from "react";
import { App, Button, Select, Table } from "antd";
import { commands, type PublishedMonth } from "@/bindings";
import { EmptyState, ErrorNotice, StatLight } from "@/components";
import { useT, type Key } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { number } from "@/lib/format";
import { pickFolder, useFile, useProblemText, useRead, useWrite } from "@/platform";

/** The folder that months are published into, and what stands there. */
export function FolderPane() {
  const t = useT();
  const wordsOf = useProblemText();
  const write = useWrite();
  const { message } = App.useApp();
  const readOnly = !!useFile()?.readOnly;
  const view = useRead(["settings", "publication"], ["publication"], commands.publication);
  const { refetch } = view;
  // What lies in the folder changes without a write to the portfolio: it is looked at whenever the pane opens.
  useEffect(() => void refetch(), [refetch]);
  if (view.error) return <ErrorNotice body={wordsOf(view.error)} onRetry={() => void view.refetch()} />;
  if (!view.data) return <div className="faint">{t("common.loading")}</div>;
  const { folder, trouble, months, audience } = view.data;
  const name = async (path: string | null) => {
    if (path === null) return;
    try {
      await write(commands.setPublicationFolder(path));
    } catch (error) {
      void message.error(<span data-testid="folder-problem">{wordsOf(error)}</span>);
    }
  };
  return (
    <div className="settings-scroll" data-testid="publication-folder">
      <div className="card publication-folder">
        <div className="row">
          <span className="publication-path">{folder || t("publication.none")}</span>
          {folder && (
            <StatLight
              colour={trouble ? "red" : "green"}
              text={
                trouble ? t(`error.${trouble}` as Key, { path: folder, detail: "" }) : t("publication.fine")
              }
            />
          )}
          <span className="grow" />
          <Button
            type={folder ? "default" : "primary"}
            disabled={readOnly}
            data-testid="action-pick-folder"
            onClick={() => void pickFolder().then(name)}
          >
            {t("publication.choose")}
          </Button>
          <Select
            value={audience}
            disabled={readOnly}
            aria-label={t("publication.audience")}
            data-testid="publication-audience"
            style={{ minWidth: 210 }}
            onChange={(next) => void write(commands.setPublicationAudience(next))}
            options={["executive", "team", "public"].map((value) => ({
              value,
              label: choiceLabel(t, "robot", "audience", value),
            }))}
          />
          {folder && (
            <Button
              type="link"
              disabled={readOnly}
              data-testid="action-clear-folder"
              onClick={() => void name("")}
            >
              {t("publication.clear")}
            </Button>
          )}
        </div>
      </div>
      {months.length === 0 ? (
        <EmptyState title={t("publication.monthsNone")} body={t("publication.monthsNoneBody")} />
      ) : (
        <Table<PublishedMonth>
          size="small"
          rowKey="month"
          pagination={false}
          dataSource={months}
          columns={[
            { title: t("publication.month"), dataIndex: "month" },
            { title: t("publication.revision"), dataIndex: "revision", align: "right" },
            { title: t("publication.dataDate"), dataIndex: "dataDate" },
            {
              title: t("publication.snapshot"),
              render: (_, row) => <code title={row.snapshot}>{row.snapshot.slice(0, 12)}</code>,
            },
            { title: t("publication.published"), dataIndex: "published" },
            {
              title: t("publication.files"),
              render: (_, row) =>
                row.files.map((file) => (
                  <div key={file.name}>
                    {file.name} <span className="faint">{number(Math.ceil(file.bytes / 1024))} KB</span>
                  </div>
                )),
            },
          ]}
        />
      )}
    </div>
  );
}
