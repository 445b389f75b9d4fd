import { wan, yuan } from "@/lib/format";
import { useT } from "@/i18n";

interface Props {
  /** 分, the integer on the wire. */
  fen: number | null | undefined;
  /** Writes 万元 behind the figure. */
  unit?: boolean;
}

/** Money in 万元 with two decimals; the exact yuan amount is its tooltip. */
export function Money({ fen, unit }: Props) {
  const t = useT();
  return (
    <span className="num" title={fen === null || fen === undefined ? undefined : "¥" + yuan(fen)}>
      {wan(fen)}
      {unit && fen !== null && fen !== undefined && <span className="faint"> {t("common.wan")}</span>}
    </span>
  );
}
