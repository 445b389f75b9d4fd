/** The application's mark: three bars of a plan and a milestone. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="4" fill="var(--accent)" />
      <rect x="3.5" y="5" width="8" height="2.4" rx="1" fill="var(--on-accent)" />
      <rect x="6.5" y="9" width="7" height="2.4" rx="1" fill="var(--on-accent)" opacity="0.75" />
      <path d="M13.5 12 l2.6 2.6 -2.6 2.6 -2.6 -2.6z" fill="var(--on-accent)" />
    </svg>
  );
}
