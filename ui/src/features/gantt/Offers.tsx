import { useEffect, useRef } from "react";
import type { Offer } from "./types";
import type { Offered } from "./useEditor";

interface Props {
  id: string;
  label: string;
  offered: Offered;
  /** Away from the nearer edge. */
  grow: "left" | "right";
  onPick(offer: Offer): void;
}

export const offerId = (list: string, at: number) => `${list}-${at}`;

/** What may be entered, below the field: the arrows choose in it, a click takes one. */
export function Offers({ id, label, offered, grow, onPick }: Props) {
  const chosen = useRef<HTMLLIElement>(null);
  useEffect(() => chosen.current?.scrollIntoView?.({ block: "nearest" }), [offered.at]);
  return (
    <ul id={id} role="listbox" aria-label={label} className={`gantt-offers ${grow}`}>
      {offered.list.map((offer, i) => (
        <li
          key={`${offer.text} ${offer.label}`}
          ref={i === offered.at ? chosen : undefined}
          id={offerId(id, i)}
          role="option"
          aria-selected={i === offered.at}
          // The field keeps the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(offer);
          }}
        >
          <span>{offer.label}</span>
          {offer.note && <span className="gantt-offer-note">{offer.note}</span>}
        </li>
      ))}
    </ul>
  );
}
