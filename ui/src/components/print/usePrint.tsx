import { useState } from "react";
import { App, Button } from "antd";
import { commands, type PrintedPage } from "@/bindings";
import { useLanguage, useT } from "@/i18n";
import { call, openExported, pickPages, showInFolder, useProblemText } from "@/platform";

interface Job {
  title: string;
  /** The proposed name of the file, without its ending. */
  name: string;
  pages: PrintedPage[];
}

/** Asks where the PDF is to be, writes it, and says where it is and which characters it could not show. */
export function usePrint(): { busy: boolean; print(job: Job): Promise<boolean> } {
  const t = useT();
  const { language } = useLanguage();
  const wordsOf = useProblemText();
  const { message, notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const failed = (error: unknown) => void message.error(wordsOf(error));
  const follow = (work: Promise<unknown>) => void work.catch(failed);
  const print = async ({ title, name, pages }: Job) => {
    setBusy(true);
    try {
      const path = await pickPages(name);
      if (!path) return false;
      const done = await call(commands.writePages(path, title, language, pages));
      const { missing } = done;
      notification[missing === "" ? "success" : "warning"]({
        title: t("print.written", { n: done.pages }),
        description: (
          <div data-testid="print-written">
            <div>{done.path}</div>
            {missing !== "" && <div>{t("print.missing", { characters: [...missing].join(" ") })}</div>}
          </div>
        ),
        placement: "bottomRight",
        duration: 0,
        actions: (
          <>
            <Button type="link" onClick={() => follow(openExported(done.path))}>
              {t("print.open")}
            </Button>
            <Button type="link" onClick={() => follow(showInFolder(done.path))}>
              {t("print.showFolder")}
            </Button>
          </>
        ),
      });
      return true;
    } catch (error) {
      failed(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, print };
}
