import type { ReactNode } from "react";
import { Button, Tooltip } from "antd";

interface Props {
  /** Names the button for tests: `action-<name>`. */
  name: string;
  /** What it does, with its key. */
  title: string;
  icon: ReactNode;
  /** Not possible now. */
  off?: boolean;
  run(): void;
}

/** One button of the toolbar. */
export function Tool({ name, title, icon, off, run }: Props) {
  return (
    <Tooltip title={title} mouseEnterDelay={0.4}>
      <Button
        type="text"
        aria-label={title}
        data-testid={`action-${name}`}
        disabled={off}
        icon={icon}
        onClick={run}
      />
    </Tooltip>
  );
}
