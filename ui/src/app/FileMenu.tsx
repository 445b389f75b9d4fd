import { DownOutlined, LockOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useT } from "@/i18n";
import { requestImport, useBoot, useFile } from "@/platform";
import { useFiles } from "./useFiles";

/** The open file's name; opens its menu: open, new, recent, import, close. */
export function FileMenu() {
  const t = useT();
  const file = useFile();
  const boot = useBoot();
  const actions = useFiles();
  const { open } = actions;

  const recent = boot.recent.filter((entry) => entry.exists && entry.path !== file?.path).slice(0, 6);
  const items = [
    { key: "open", label: t("shell.fileOpen"), onClick: () => void actions.choose() },
    {
      key: "charter",
      label: t("shell.fileCharter"),
      onClick: () => void actions.create("charter", t("shell.charterName")),
    },
    {
      key: "sample",
      label: t("shell.fileSample"),
      onClick: () => void actions.create("sample", t("shell.sampleName")),
    },
    { type: "divider" as const },
    {
      key: "import",
      label: t("shell.fileImport"),
      disabled: !!file?.readOnly,
      onClick: () => requestImport(),
    },
    ...(recent.length > 0 ? [{ type: "divider" as const }] : []),
    ...recent.map((entry) => ({
      key: entry.path,
      label: entry.name,
      title: entry.path,
      onClick: () => void open(entry.path),
    })),
    { type: "divider" as const },
    { key: "close", label: t("shell.fileClose"), onClick: () => void actions.close() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button
        type="text"
        className="file-menu"
        title={file?.path}
        data-testid="file-menu"
        loading={actions.busy}
      >
        {file?.readOnly && <LockOutlined />}
        <span className="ellipsis">{file?.name}</span>
        <DownOutlined className="file-menu-arrow" />
      </Button>
    </Dropdown>
  );
}
