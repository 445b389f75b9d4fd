/** Files dropped on the window go to whoever asked for them last, and to the import when nobody did. */

type Taker = (paths: string[]) => void;

const takers: Taker[] = [];

/** Asks for dropped files; answers the function that stops asking. */
export function takeDrops(taker: Taker): () => void {
  takers.push(taker);
  return () => {
    const place = takers.indexOf(taker);
    if (place >= 0) takers.splice(place, 1);
  };
}

/** Who takes dropped files now. */
export function dropTaker(): Taker | undefined {
  return takers[takers.length - 1];
}
