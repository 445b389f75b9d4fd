import { useMemo } from "react";
import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { PrintedPage } from "@/bindings";
import { useT } from "@/i18n";

interface Props {
  pages: readonly PrintedPage[];
  at: number;
  onAt(at: number): void;
}

/** One sheet at a time, as it will be printed. */
export function Preview({ pages, at, onAt }: Props) {
  const t = useT();
  const page = pages[at];
  const source = useMemo(
    () => (page ? `data:image/svg+xml;charset=utf-8,${encodeURIComponent(page.svg)}` : null),
    [page],
  );
  if (!page || source === null) return <div className="print-preview" />;
  return (
    <div className="print-preview">
      <div className="print-sheet-room">
        <img
          className="print-sheet"
          src={source}
          style={{ aspectRatio: `${page.width} / ${page.height}` }}
          alt={t("print.sheet", { n: at + 1, of: pages.length })}
          data-testid="print-sheet"
        />
      </div>
      <div className="row print-turn">
        <Button
          type="text"
          size="small"
          icon={<LeftOutlined />}
          disabled={at === 0}
          aria-label={t("print.before")}
          onClick={() => onAt(at - 1)}
        />
        <span>{t("print.sheet", { n: at + 1, of: pages.length })}</span>
        <Button
          type="text"
          size="small"
          icon={<RightOutlined />}
          disabled={at >= pages.length - 1}
          aria-label={t("print.after")}
          onClick={() => onAt(at + 1)}
          data-testid="print-next"
        />
      </div>
    </div>
  );
}
