import { Button } from "antd";
import { useT } from "@/i18n";

interface Props {
  busy: boolean;
  disabled?: boolean;
  onApply: () => void;
  onSkip: () => void;
}

/** Leaves the file alone, or imports it. */
export function Footer({ busy, disabled, onApply, onSkip }: Props) {
  const t = useT();
  return (
    <div className="row import-footer">
      <span className="grow" />
      <Button data-testid="action-skip-import" disabled={busy} onClick={onSkip}>
        {t("common.cancel")}
      </Button>
      <Button
        type="primary"
        loading={busy}
        disabled={disabled}
        data-testid="action-apply-import"
        onClick={onApply}
      >
        {t(busy ? "importing.applying" : "importing.apply")}
      </Button>
    </div>
  );
}
