import { App } from "antd";
import { useT } from "@/i18n";

interface Question {
  title: string;
  body?: string;
  confirm?: string;
  danger?: boolean;
}

/** Asks before something large happens; answers whether to go on. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { modal } = App.useApp();
  const t = useT();
  return ({ title, body, confirm, danger }) =>
    new Promise((resolve) => {
      modal.confirm({
        title,
        content: body,
        okText: confirm ?? t("common.confirm"),
        cancelText: t("common.cancel"),
        okButtonProps: { danger, ...{ "data-testid": "action-confirm" } },
        cancelButtonProps: { ...{ "data-testid": "action-cancel" } },
        onOk: () => resolve(true),
        onCancel: () => resolve(false),
      });
    });
}
