import { useState } from "react";
import { App } from "antd";
import { commands, type PrintedPage } from "@/bindings";
import { useLanguage, useT } from "@/i18n";
import { call, pickPages, useProblemText } from "@/platform";
import { useWritten } from "../useWritten";

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
  const { message } = App.useApp();
  const say = useWritten();
  const [busy, setBusy] = useState(false);
  const print = async ({ title, name, pages }: Job) => {
    setBusy(true);
    try {
      const path = await pickPages(name);
      if (!path) return false;
      const done = await call(commands.writePages(path, title, language, pages));
      say({
        title: t("print.written", { n: done.pages }),
        path: done.path,
        testId: "print-written",
        missing: done.missing,
      });
      return true;
    } catch (error) {
      void message.error(wordsOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, print };
}
