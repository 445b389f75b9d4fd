import type { ReactNode } from "react";
import "./parts.css";

interface Props {
  title: ReactNode;
  /** Facts beside the title: counts, dates, a light. */
  facts?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
  /** Where the title is reached from, for a way back. */
  back?: { label: string; onClick: () => void };
}

export function PageHeader({ title, facts, actions, back }: Props) {
  return (
    <header className="page-header">
      {back && (
        <button type="button" className="page-back" onClick={back.onClick} data-testid="action-back">
          ‹ {back.label}
        </button>
      )}
      <h1 className="page-title ellipsis">{title}</h1>
      {facts && <div className="page-facts">{facts}</div>}
      <div className="grow" />
      {actions && <div className="row">{actions}</div>}
    </header>
  );
}
