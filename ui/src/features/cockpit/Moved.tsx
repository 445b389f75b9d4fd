import type { ListMoves, Mark } from "@/bindings";
import { useT, type Key } from "@/i18n";

/** The mark of a line of a list, by its key. */
export function marksOf(moves: ListMoves): Map<string, Mark> {
  return new Map(moves.marks.map((mark) => [mark.key, mark]));
}

/** That a line came or changed since the earlier day, and what stood in its place. */
export function Moved({ mark }: { mark: Mark | undefined }) {
  const t = useT();
  if (!mark) return null;
  const light = /^(green|amber|red|none)$/.test(mark.was);
  const was = light
    ? t("cockpit.wasLight", { light: t(`common.light_${mark.was}` as Key) })
    : mark.was && t("cockpit.wasDate", { date: mark.was });
  return (
    <span
      className={`moved moved-${mark.movement}`}
      title={mark.movement === "new" ? t("cockpit.cameIn") : was || undefined}
      data-testid={`moved-${mark.key}`}
    >
      {t(`cockpit.move_${mark.movement}` as Key)}
    </span>
  );
}

/** The word of a mark for an exported table. */
export function movedWord(t: ReturnType<typeof useT>, mark: Mark | undefined): string {
  return mark ? t(`cockpit.move_${mark.movement}` as Key) : "";
}
