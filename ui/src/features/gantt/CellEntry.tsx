import {
  useId,
  useLayoutEffect,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
} from "react";
import { EntryCalendar } from "./EntryCalendar";
import { Offers, offerId } from "./Offers";
import type { Offer } from "./types";
import type { Editing } from "./useEntry";
import type { Offered } from "./useEditor";

interface Props {
  input: RefObject<HTMLInputElement | null>;
  editing: Editing | null;
  offered: Offered;
  hint: string | undefined;
  /** A calendar can be opened below the field. */
  date: boolean;
  label: string;
  grid: string;
  activeCell: string | undefined;
  style: CSSProperties;
  /** Which way the words of a problem grow: away from the nearer edge. */
  grow: "left" | "right";
  /** Lists open upwards in the lower half of the grid. */
  open: "up" | "down";
  onType(text: string): void;
  onCompose(): void;
  onKey(event: KeyboardEvent<HTMLInputElement>): void;
  onPaste(event: ClipboardEvent<HTMLInputElement>): void;
  onOffer(offer: Offer): void;
  onLeave(): void;
}

/**
 * The one text field of the grid. It always has the focus, invisible over the active cell, so that typing –
 * with an input method for Chinese too – starts editing with the very first key.
 */
export function CellEntry(props: Props) {
  const { input, editing, offered, hint, label, grid, activeCell, style, grow, open } = props;
  const problemId = useId();
  const listId = useId();
  const cell = editing ? `${editing.id} ${editing.column}` : null;
  const caret = editing?.caret;
  useLayoutEffect(() => {
    // A selection set by hand would break off the composing of an input method.
    if (cell === null || caret === "typed") return;
    const field = input.current;
    if (caret === "all") field?.select();
    else field?.setSelectionRange(field.value.length, field.value.length);
  }, [cell, caret, input]);
  const listed = editing !== null && offered.list.length > 0 && editing.problem === null;
  const chosen = listed && offered.at >= 0 ? offerId(listId, offered.at) : undefined;
  return (
    <div className={editing ? `gantt-entry editing ${open}` : "gantt-entry"} style={style}>
      <input
        ref={input}
        value={editing?.text ?? ""}
        placeholder={editing ? hint : undefined}
        aria-label={label}
        aria-controls={listed ? listId : grid}
        aria-autocomplete={listed ? "list" : undefined}
        aria-activedescendant={editing ? chosen : activeCell}
        aria-invalid={editing?.problem ? true : undefined}
        aria-describedby={editing?.problem ? problemId : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => props.onType(event.target.value)}
        onCompositionStart={props.onCompose}
        onKeyDown={props.onKey}
        onPaste={props.onPaste}
        onBlur={props.onLeave}
      />
      {editing && props.date && (
        <EntryCalendar
          value={editing.text}
          input={input}
          onPick={(text) => props.onOffer({ text, label: text })}
        />
      )}
      {listed && <Offers id={listId} label={label} offered={offered} grow={grow} onPick={props.onOffer} />}
      {editing?.problem && (
        <div id={problemId} role="alert" className={`gantt-problem ${grow}`}>
          {editing.problem}
        </div>
      )}
    </div>
  );
}
