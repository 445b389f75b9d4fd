import { Alert, Button } from "antd";
import { useT } from "@/i18n";

interface Props {
  title?: string;
  body: string;
  onRetry?: () => void;
}

/** A failure in words, at the place where it happened, with a way on. */
export function ErrorNotice({ title, body, onRetry }: Props) {
  const t = useT();
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      data-testid="error-notice"
      title={title ?? t("common.errorTitle")}
      description={body}
      action={
        onRetry && (
          <Button onClick={onRetry} data-testid="action-retry">
            {t("common.retry")}
          </Button>
        )
      }
    />
  );
}
