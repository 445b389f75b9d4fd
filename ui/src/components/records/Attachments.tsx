import { useCallback, useEffect } from "react";
import { DeleteOutlined, DownloadOutlined, PaperClipOutlined } from "@ant-design/icons";
import { App, Button, Tooltip } from "antd";
import { commands, type AttachmentRow } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { useWritten } from "@/components/useWritten";
import { useT } from "@/i18n";
import { date } from "@/lib/format";
import {
  call,
  openAttached,
  pickCopy,
  pickFiles,
  takeDrops,
  useProblemText,
  useRead,
  useWrite,
} from "@/platform";
import { fileSize } from "./fileSize";

interface Props {
  entity: string;
  id: string;
  locked: boolean;
}

/** The files kept with a record: chosen or dropped here, opened as a copy, written out again, taken away. */
export function Attachments({ entity, id, locked }: Props) {
  const t = useT();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const write = useWrite();
  const files = useRead<AttachmentRow[]>(["attachments"], ["attachments", entity, id], () =>
    commands.attachments(entity, id),
  );
  const say = useCallback((error: unknown) => void message.error(wordsOf(error)), [message, wordsOf]);
  const add = useCallback(
    async (paths: string[]) => {
      try {
        for (const path of paths) await write(commands.attach(entity, id, path));
      } catch (error) {
        say(error);
      }
    },
    [entity, id, say, write],
  );
  useEffect(() => (locked ? undefined : takeDrops((paths) => void add(paths))), [add, locked]);
  const rows = files.data ?? [];
  return (
    <div className="stack" data-testid="attachments">
      {!locked && (
        <div className="row">
          <Button
            icon={<PaperClipOutlined />}
            data-testid="action-attach"
            onClick={() => void pickFiles().then(add).catch(say)}
          >
            {t("attachment.add")}
          </Button>
          <span className="faint">{t("attachment.hint")}</span>
        </div>
      )}
      {rows.length === 0 && !files.isPending && <EmptyState title={t("attachment.none")} />}
      {rows.map((row) => (
        <FileRow key={row.id} row={row} locked={locked} say={say} />
      ))}
    </div>
  );
}

interface RowProps {
  row: AttachmentRow;
  locked: boolean;
  say: (error: unknown) => void;
}

function FileRow({ row, locked, say }: RowProps) {
  const t = useT();
  const write = useWrite();
  const written = useWritten();
  const open = async () => {
    const copy = await call(commands.attachmentCopy(row.id));
    await openAttached(copy.path);
  };
  const save = async () => {
    const path = await pickCopy(row.name);
    if (!path) return;
    const done = await call(commands.saveAttachment(row.id, path));
    written({ title: t("attachment.saved"), path: done.path, testId: "attachment-saved", folderOnly: true });
  };
  const remove = () => write(commands.deleteRecord("attachment", row.id, ""));
  return (
    <div className="attachment" data-testid="attachment-row">
      <div className="grow ellipsis">
        <Button type="link" className="attachment-name" onClick={() => void open().catch(say)}>
          {row.name}
        </Button>
        <div className="faint">
          {[fileSize(row.size), date(row.addedOn), row.addedBy].join(" · ")}
          {" · "}
          <Tooltip title={`SHA-256 ${row.sha256}`}>
            <span className="mono">{row.sha256.slice(0, 8)}</span>
          </Tooltip>
        </div>
      </div>
      <Tooltip title={t("attachment.save")}>
        <Button
          type="text"
          icon={<DownloadOutlined />}
          aria-label={t("attachment.save")}
          data-testid="action-save-attachment"
          onClick={() => void save().catch(say)}
        />
      </Tooltip>
      {!locked && (
        <Tooltip title={t("attachment.remove")}>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t("attachment.remove")}
            data-testid="action-detach"
            onClick={() => void remove().catch(say)}
          />
        </Tooltip>
      )}
    </div>
  );
}
