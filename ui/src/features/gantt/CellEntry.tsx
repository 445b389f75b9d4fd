import {
  useId,
  useLayoutEffect,
  type ChangeEvent,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
} from "react";
import type { Editing } from "./useEntry";

interface Props {
  input: RefObject<HTMLInputElement | null>;
  editing: Editing | null;
  hint: string | undefined;
  label: string;
  grid: string;
  activeCell: string | undefined;
  style: CSSProperties;
  /** Which way the words of a problem grow: away from the nearer edge. */
  grow: "left" | "right";
  onType(text: string): void;
  onCompose(): void;
  onKey(event: KeyboardEvent<HTMLInputElement>): void;
  onPaste(event: ClipboardEvent<HTMLInputElement>): void;
  onLeave(): void;
}

/**
 * The one text field of the grid. It always has the focus, invisible over the active cell, so that typing –
 * with an input method for Chinese too – starts editing with the very first key.
 */
export function CellEntry(props: Props) {
  const { input, editing, hint, label, grid, activeCell, style, grow } = props;
  const problemId = useId();
  const cell = editing ? `${editing.id} ${editing.column}` : null;
  const caret = editing?.caret;
  useLayoutEffect(() => {
    if (cell === null) return;
    const field = input.current;
    if (caret === "all") field?.select();
    else field?.setSelectionRange(field.value.length, field.value.length);
  }, [cell, caret, input]);
  return (
    <div className={editing ? "gantt-entry editing" : "gantt-entry"} style={style}>
      <input
        ref={input}
        value={editing?.text ?? ""}
        placeholder={editing ? hint : undefined}
        aria-label={label}
        aria-controls={grid}
        aria-activedescendant={editing ? undefined : activeCell}
        aria-invalid={editing?.problem ? true : undefined}
        aria-describedby={editing?.problem ? problemId : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event: ChangeEvent<HTMLInputElement>) => props.onType(event.target.value)}
        onCompositionStart={props.onCompose}
        onKeyDown={props.onKey}
        onPaste={props.onPaste}
        onBlur={props.onLeave}
      />
      {editing?.problem && (
        <div id={problemId} role="alert" className={`gantt-problem ${grow}`}>
          {editing.problem}
        </div>
      )}
    </div>
  );
}
