interface Props {
  /** Hundredths of a percent; nothing where it is not known. */
  part: number | null;
  text: string;
  title?: string;
}

/** A share as a short bar with its figure; what goes beyond the whole is marked. */
export function Meter({ part, text, title }: Props) {
  const width = part === null ? 0 : Math.max(0, Math.min(100, part / 100));
  return (
    <span className="meter" title={title}>
      <span className="meter-track" aria-hidden="true">
        <span
          className={part !== null && part > 10_000 ? "meter-fill over" : "meter-fill"}
          style={{ width: `${width}%` }}
        />
      </span>
      <span className="meter-text">{text}</span>
    </span>
  );
}
