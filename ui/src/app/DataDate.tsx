import { App, DatePicker, Tooltip } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { commands } from "@/bindings";
import { useT } from "@/i18n";
import { call, useFile, useFileChange, useProblemText } from "@/platform";

/** The data date: every figure on every screen counts up to it. */
export function DataDate() {
  const t = useT();
  const file = useFile();
  const changeFile = useFileChange();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  if (!file) return null;
  const choose = async (date: string) => {
    setBusy(true);
    try {
      changeFile(await call(commands.setDataDate(date)));
    } catch (error) {
      void message.error(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Tooltip title={t("shell.dataDateHelp")} placement="bottom">
      <label className="data-date">
        <span className="soft">{t("shell.dataDate")}</span>
        <DatePicker
          value={dayjs(file.dataDate)}
          allowClear={false}
          disabled={busy}
          format={["YYYY-MM-DD", "YYYY/MM/DD", "YYYYMMDD"]}
          data-testid="data-date"
          onChange={(next) => next && void choose(next.format("YYYY-MM-DD"))}
        />
      </label>
    </Tooltip>
  );
}
