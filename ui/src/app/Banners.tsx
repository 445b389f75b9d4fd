import { Alert, Button } from "antd";
import { useState } from "react";
import type { Reason } from "@/bindings";
import { useT } from "@/i18n";
import { reasonText } from "@/i18n/reasons";
import { paths } from "@/lib/paths";
import { useFile, useGo } from "@/platform";

/** Where a notice leads. */
const WAY: Record<string, string> = {
  calendar_year_missing: paths.settings("calendars"),
  no_backup: paths.settings("backup"),
};

/** What the person must know about the open file: it is read-only, a holiday year is not published, backups are missing. */
export function Banners() {
  const t = useT();
  const go = useGo();
  const file = useFile();
  const [hidden, setHidden] = useState<string[]>([]);
  if (!file) return null;
  const name = (notice: Reason) => file.path + notice.code + JSON.stringify(notice.values);
  return (
    <>
      {file.readOnly && (
        <Alert
          banner
          type="warning"
          data-testid="banner-read-only"
          title={`${t("shell.readOnly")} ${reasonText(t, "readOnly", { code: file.readOnly, values: {} })}`}
        />
      )}
      {file.notices
        .filter((notice) => !hidden.includes(name(notice)))
        .map((notice) => (
          <Alert
            key={name(notice)}
            banner
            type="info"
            closable={{ onClose: () => setHidden([...hidden, name(notice)]) }}
            data-testid={`banner-${notice.code}`}
            title={reasonText(t, "notice", notice)}
            action={
              WAY[notice.code] && (
                <Button type="link" onClick={() => go(WAY[notice.code]!)}>
                  {t("shell.look")}
                </Button>
              )
            }
          />
        ))}
    </>
  );
}
