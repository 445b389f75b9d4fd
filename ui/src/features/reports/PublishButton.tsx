import { useState } from "react";
import { CloudUploadOutlined } from "@ant-design/icons";
import { App, Button, Tooltip } from "antd";
import { commands } from "@/bindings";
import { useT } from "@/i18n";
import { call, showInFolder, useProblemText } from "@/platform";

/** Publishes a frozen month into the shared folder; says what stands there, or why nothing was changed. */
export function PublishButton({ month, language }: { month: string; language: string }) {
  const t = useT();
  const wordsOf = useProblemText();
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const failed = (error: unknown) =>
    notification.error({
      title: t("publication.failed"),
      description: <span data-testid="publish-problem">{wordsOf(error)}</span>,
      placement: "bottomRight",
      duration: 0,
    });
  const publish = async () => {
    setBusy(true);
    try {
      const { page, files } = await call(commands.publishMonth(month, language));
      notification.success({
        title: t("publication.done"),
        description: (
          <span data-testid="published">{t("publication.doneBody", { page, n: files.length })}</span>
        ),
        placement: "bottomRight",
        duration: 0,
        actions: (
          <Button type="link" onClick={() => void showInFolder(page).catch(failed)}>
            {t("report.showFolder")}
          </Button>
        ),
      });
    } catch (error) {
      failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Tooltip title={t("publication.publishHelp")}>
      <Button
        icon={<CloudUploadOutlined />}
        loading={busy}
        data-testid="action-publish"
        onClick={() => void publish()}
      >
        {t("publication.publish")}
      </Button>
    </Tooltip>
  );
}
