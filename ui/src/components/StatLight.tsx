import { useT } from "@/i18n";
import "./stat-light.css";

export type LightColour = "red" | "amber" | "green" | "none";

interface Props {
  colour: LightColour;
  /** Said beside the shape instead of the colour's name. */
  text?: string;
  /** Only the shape; the word stays for assistive technology and as a tooltip. */
  compact?: boolean;
  title?: string;
}

/** A status in three ways at once: colour, shape (circle, triangle, diamond, dash) and word. */
export function StatLight({ colour, text, compact, title }: Props) {
  const t = useT();
  const word = text ?? t(`common.light_${colour}`);
  return (
    <span className={`stat-light stat-${colour}`} title={title ?? (compact ? word : undefined)}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="stat-shape">
        {colour === "green" && <circle cx="6" cy="6" r="4.5" />}
        {colour === "amber" && <path d="M6 1 L11.5 10.8 H0.5 Z" />}
        {colour === "red" && <path d="M6 0.4 L11.6 6 L6 11.6 L0.4 6 Z" />}
        {colour === "none" && <path d="M2 5.2 H10 V6.8 H2 Z" />}
      </svg>
      <span className={compact ? "visually-hidden" : "stat-word"}>{word}</span>
    </span>
  );
}
