import type { SheetPreview } from "@/bindings";
import { StatLight } from "@/components";
import { useT } from "@/i18n";
import { yuan } from "@/lib/format";

/** Columns that go nowhere, and the file's totals beside what its rows sum to. */
export function LeftOut({ preview }: { preview: SheetPreview }) {
  const t = useT();
  return (
    <div className="stack import-left-out" data-testid="import-left-out">
      {preview.disagreements > 0 && (
        <div data-testid="import-disagreements">
          <StatLight colour="amber" text={t("importing.disagreements", { n: preview.disagreements })} />
        </div>
      )}
      {preview.losses.length === 0 ? (
        <div className="faint">{t("importing.carriedAll")}</div>
      ) : (
        <ul className="import-findings">
          {preview.losses.map((loss) => (
            <li key={loss.path}>
              {loss.path} <span className="faint">{t("importing.columnCount", { n: loss.count })}</span>
            </li>
          ))}
        </ul>
      )}
      {preview.sums.length > 0 && (
        <table data-testid="import-sums">
          <thead>
            <tr>
              <th>{t("importing.sums")}</th>
              <th className="num">{t("importing.sumStated")}</th>
              <th className="num">{t("importing.sumComputed")}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {preview.sums.map((sum) => (
              <tr key={`${sum.row} ${sum.column}`}>
                <td>{t("importing.sumRow", { row: sum.row, column: sum.column })}</td>
                <td className="num">¥{yuan(sum.stated)}</td>
                <td className="num">¥{yuan(sum.computed)}</td>
                <td>
                  <StatLight
                    colour={sum.stated === sum.computed ? "green" : "red"}
                    text={t(sum.stated === sum.computed ? "importing.sumAgrees" : "importing.sumDiffers")}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
