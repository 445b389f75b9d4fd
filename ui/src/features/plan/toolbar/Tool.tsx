import { useMemo, useRef, type ReactNode } from "react";
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

/** One button of the toolbar. It is drawn again only when something of it can be seen to change: there are many. */
export function Tool({ name, title, icon, off, run }: Props) {
  const latest = useRef(run);
  latest.current = run;
  return useMemo(
    () => (
      <Tooltip title={title} mouseEnterDelay={0.4}>
        <Button
          type="text"
          aria-label={title}
          data-testid={`action-${name}`}
          disabled={off}
          icon={icon}
          onClick={() => latest.current()}
        />
      </Tooltip>
    ),
    // The icon belongs to the name.
    [name, title, off],
  );
}
