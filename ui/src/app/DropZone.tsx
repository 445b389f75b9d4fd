import { useEffect, useState } from "react";
import { InboxOutlined } from "@ant-design/icons";
import { useT } from "@/i18n";
import { dropTaker, onFileDrop, requestImport, useFile } from "@/platform";
import { useFiles } from "./useFiles";

/** Files dropped on the window: a portfolio is opened, anything else goes to who asked for it or to the import dialog. */
export function DropZone() {
  const t = useT();
  const file = useFile();
  const { open } = useFiles();
  const [over, setOver] = useState(false);
  useEffect(
    () =>
      onFileDrop((drop) => {
        setOver(drop.kind === "over");
        if (drop.kind !== "drop") return;
        const portfolio = drop.paths.find((path) => path.toLowerCase().endsWith(".pmo"));
        if (portfolio) void open(portfolio);
        else (dropTaker() ?? requestImport)(drop.paths);
      }),
    [open],
  );
  if (!over) return null;
  const attaching = dropTaker() !== undefined;
  return (
    <div className="drop-zone" data-testid="drop-zone">
      <div className="drop-card">
        <InboxOutlined style={{ fontSize: 32 }} />
        <div>{t(attaching ? "attachment.drop" : file ? "shell.dropHere" : "shell.dropStart")}</div>
        {!attaching && <div className="faint">{t("shell.dropKinds")}</div>}
      </div>
    </div>
  );
}
