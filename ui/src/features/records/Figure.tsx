/** A figure of a register: what it counts, the count, and what it is measured by. */
export function Figure({ title, value, note }: { title: string; value: string; note: string }) {
  return (
    <div className="risk-figure">
      <span className="soft">{title}</span>
      <strong>{value}</strong>
      <span className="faint">{note}</span>
    </div>
  );
}
