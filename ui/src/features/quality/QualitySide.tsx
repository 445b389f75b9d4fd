import type { GateBoard, QualityFigures } from "@/bindings";
import { useT } from "@/i18n";
import { percent } from "@/lib/format";
import { gateName } from "./GateStrip";

interface Props {
  board: GateBoard;
  onPick: (gate: string) => void;
}

/** Beside the gate: the quality score with its rule and inputs, and the documents that are missing. */
export function QualitySide({ board, onPick }: Props) {
  const t = useT();
  return (
    <aside className="quality-side">
      <Score figures={board.quality} />
      <section className="card" data-testid="missing-documents">
        <h2 className="card-title">
          {t("gate.missing")} <span className="soft">{board.missing.length}</span>
        </h2>
        {board.missing.length === 0 && <p className="quality-note faint">{t("gate.missingNone")}</p>}
        {board.missing.map((item) => (
          <button key={item.id} type="button" className="quality-missing" onClick={() => onPick(item.gate)}>
            <span className="faint">{gateName(t, item.gate)}</span>
            <span>{item.item}</span>
          </button>
        ))}
      </section>
    </aside>
  );
}

function Score({ figures }: { figures: QualityFigures }) {
  const t = useT();
  const { finalShare, minimum, applicable } = figures;
  const rate = (basis: number | null, part: number) => (
    <span className="num">
      {percent(basis === null ? null : basis / 10_000)}{" "}
      <span className="faint">{t("gate.ofItems", { n: part, all: applicable })}</span>
    </span>
  );
  return (
    <section className="card" data-testid="quality-score">
      <h2 className="card-title">
        {t("gate.quality")}
        <span className="grow" />
        {figures.score === null ? (
          <span className="faint">{t("gate.noScore")}</span>
        ) : (
          <span>{t("gate.score", { n: figures.score })}</span>
        )}
      </h2>
      <div className="quality-rate">
        <span className="soft">{t("gate.passRate")}</span>
        {rate(figures.passRate, figures.passed)}
      </div>
      <div className="quality-rate">
        <span className="soft">{t("gate.firstPassRate")}</span>
        {rate(figures.firstPassRate, figures.firstPass)}
      </div>
      <p className="quality-note faint">
        {t("gate.rule", { final: finalShare, first: 100 - finalShare })}{" "}
        {minimum > 0 ? t("gate.ruleOn", { n: minimum }) : t("gate.ruleOff")}
      </p>
    </section>
  );
}
