import { useT } from "@/i18n";
import type { Figure } from "./words";

/** Figures with their formulas, by group; what is bad is marked in words of its own colour and by its sign. */
export function FigureTable({ groups }: { groups: [string, Figure[]][] }) {
  const t = useT();
  return (
    <section className="card earned-figures" data-testid="earned-figures">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t("earned.figure")}</th>
            <th className="num">{t("earned.value")}</th>
            <th>{t("earned.definition")}</th>
          </tr>
        </thead>
        {groups.map(([title, figures]) => (
          <tbody key={title}>
            <tr>
              <th colSpan={3} scope="rowgroup" className="earned-group">
                {title}
              </th>
            </tr>
            {figures.map((figure) => (
              <tr key={figure.name}>
                <td>{figure.name}</td>
                <td className={figure.bad ? "num figure-bad" : "num"}>{figure.value}</td>
                <td className="faint">{figure.definition}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <div className="card-note faint">{t("earned.source")}</div>
    </section>
  );
}
