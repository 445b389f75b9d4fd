import type { ReactNode } from "react";

/** A figure that the records fill in: its name and its value, not to be typed. */
export function Figure({ name, children, bad }: { name: string; children: ReactNode; bad?: boolean }) {
  return (
    <div className="closure-figure">
      <span className="soft">{name}</span>
      <span className={bad ? "num figure-value bad" : "num figure-value"}>{children}</span>
    </div>
  );
}
