import { useEffect, useRef, type ReactNode } from "react";
import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useT } from "@/i18n";
import "./parts.css";

interface Props {
  title: ReactNode;
  onClose: () => void;
  /** Buttons beside the close button. */
  actions?: ReactNode;
  width?: number;
  testId?: string;
  children: ReactNode;
}

/** A panel over the right edge of the screen; the list behind it stays usable. Escape closes it. */
export function SidePanel({ title, onClose, actions, width = 440, testId = "side-panel", children }: Props) {
  const t = useT();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null;
    panel.current?.focus();
    return () => opener?.focus?.();
  }, []);
  return (
    <aside
      ref={panel}
      className="side-panel"
      style={{ width }}
      tabIndex={-1}
      role="dialog"
      aria-label={typeof title === "string" ? title : undefined}
      data-testid={testId}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
    >
      <div className="side-panel-head">
        <h2 className="side-panel-title ellipsis">{title}</h2>
        <div className="grow" />
        {actions}
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t("common.close")}
          data-testid="action-close-panel"
          onClick={onClose}
        />
      </div>
      <div className="side-panel-body">{children}</div>
    </aside>
  );
}
