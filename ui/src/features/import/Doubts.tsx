import { Alert } from "antd";
import type { Reason } from "@/bindings";
import { useT } from "@/i18n";
import { reasonText } from "@/i18n/reasons";

/** What could be read in two ways, in words; the columns are marked below. */
export function Doubts({ doubts }: { doubts: Reason[] }) {
  const t = useT();
  if (doubts.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      data-testid="import-doubts"
      title={t("importing.doubts", { n: doubts.length })}
      description={
        <ul className="import-findings">
          {doubts.map((doubt, index) => (
            <li key={index}>{reasonText(t, "importDoubt", doubt)}</li>
          ))}
        </ul>
      }
    />
  );
}
