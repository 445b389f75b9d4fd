import type { Piece } from "@/bindings";

/** A text, what was looked for marked. */
export function Pieces({ pieces }: { pieces: Piece[] }) {
  return (
    <>
      {pieces.map((piece, place) =>
        piece.marked ? <mark key={place}>{piece.text}</mark> : <span key={place}>{piece.text}</span>,
      )}
    </>
  );
}
