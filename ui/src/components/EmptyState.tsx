import type { ReactNode } from "react";
import "./parts.css";

interface Props {
  /** What is not here yet. */
  title: string;
  /** What to do next, and what will then appear. */
  body?: ReactNode;
  /** The buttons that do it. */
  actions?: ReactNode;
  testId?: string;
}

/** An empty place that teaches the next step. */
export function EmptyState({ title, body, actions, testId = "empty-state" }: Props) {
  return (
    <div className="empty-state" data-testid={testId}>
      <svg width="56" height="40" viewBox="0 0 56 40" aria-hidden="true">
        <rect x="1" y="6" width="30" height="6" rx="2" className="empty-bar strong" />
        <rect x="13" y="17" width="34" height="6" rx="2" className="empty-bar" />
        <rect x="25" y="28" width="22" height="6" rx="2" className="empty-bar" />
        <path d="M51 27 l4 4 -4 4 -4 -4z" className="empty-mark" />
      </svg>
      <div className="empty-title">{title}</div>
      {body && <div className="empty-body">{body}</div>}
      {actions && <div className="row empty-actions">{actions}</div>}
    </div>
  );
}
