import type { Loss } from "@/bindings";
import { useT, type Key } from "@/i18n";
import { zhCN } from "@/i18n/zh-CN";
import { number } from "@/lib/format";

/** Every field of the source that was not carried, with its reason and an example. */
export function Losses({ losses }: { losses: Loss[] }) {
  const t = useT();
  if (losses.length === 0) return <div className="faint">{t("importing.lossesNone")}</div>;
  const why = (code: string) => (code in zhCN.importLoss ? t(`importLoss.${code}` as Key) : code);
  return (
    <div className="import-table" tabIndex={0} role="region" aria-label={t("importing.lossPath")}>
      <table data-testid="import-losses">
        <thead>
          <tr>
            <th>{t("importing.lossPath")}</th>
            <th className="num">{t("importing.lossCount")}</th>
            <th>{t("importing.lossWhy")}</th>
            <th>{t("importing.lossExample")}</th>
            <th>{t("importing.lossRecord")}</th>
          </tr>
        </thead>
        <tbody>
          {losses.map((loss) => (
            <tr key={loss.path}>
              <td>{loss.path}</td>
              <td className="num">{number(loss.count)}</td>
              <td>{why(loss.reason)}</td>
              <td className="import-samples" title={loss.example}>
                {loss.example}
              </td>
              <td className="faint">{loss.record}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
