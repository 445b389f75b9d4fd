import { useCallback, useState } from "react";
import { App } from "antd";
import { commands, type Collection, type CollectionRow, type Received } from "@/bindings";
import { useSchemas } from "@/components/records/schema";
import { useLanguage, useT, type Key } from "@/i18n";
import { call, pickCopy, pickFolder, pickImports, useProblemText, useSettle, useWrite } from "@/platform";
import { formLabels } from "./formLabels";
import { FORMS } from "./queries";

/** What may be done with a month of forms; trouble is told where it happens. */
export function useForms() {
  const t = useT();
  const { language } = useLanguage();
  const schemas = useSchemas().data;
  const wordsOf = useProblemText();
  const settle = useSettle();
  const write = useWrite();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);

  const tell = useCallback(
    async ({ files, changed }: Received) => {
      if (changed) await settle(changed);
      for (const file of files) {
        const form = t(`collection.form_${file.form}` as Key);
        const values = { file: file.file, project: file.project, form, n: file.open };
        if (file.problem) void message.error({ content: wordsOf(file.problem), duration: 8 });
        else void message.success(t(file.open ? "collection.received" : "collection.receivedNone", values));
      }
    },
    [message, settle, t, wordsOf],
  );
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      void message.error(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  const issue = (month: string, projects: string[]) =>
    run(async () => {
      const folder = schemas && (await pickFolder());
      if (!folder) return;
      const labels = formLabels(t, language, schemas);
      const done = await call(commands.issueForms(projects, [...FORMS], month, labels, folder));
      await settle(done.changed);
      void message.success(t("collection.sent", { n: done.paths.length, path: folder }));
    });
  const receive = (paths: string[]) => run(async () => tell(await call(commands.receiveForms(paths))));
  const pick = async () => {
    const paths = await pickImports();
    if (paths.length > 0) await receive(paths);
  };
  const watch = (folder: string) => run(async () => void (await write(commands.setCollectionFolder(folder))));
  const pickWatched = async () => {
    const folder = await pickFolder();
    if (folder) await watch(folder);
  };
  const remind = (month: string, row: CollectionRow) =>
    run(async () => {
      const project = `${row.code} ${row.name}`;
      const path = await pickCopy(t("collection.remindFile", { project: row.code, month }) + ".eml");
      if (!path) return;
      const late = missing(row).map((form) => `- ${t(`collection.form_${form}` as Key)}`);
      const values = { month, project, manager: row.manager, forms: late.join("\n") };
      const subject = t("collection.remindSubject", values);
      const body = t("collection.remindBody", values);
      const done = await call(commands.writeReminder(row.email, subject, body, path));
      void message.success(t("collection.reminded", { path: done.path }));
    });
  return { busy, issue, receive, pick, watch, pickWatched, remind, tell };
}

/** Forms that have not come back. */
export function missing(row: CollectionRow): string[] {
  return row.forms.filter(({ state }) => state === "not_sent" || state === "sent").map(({ form }) => form);
}

/** How many forms are settled, of how many. */
export function progress(month: Collection): { done: number; all: number; late: number } {
  const states = month.projects.flatMap((row) => row.forms.map(({ state }) => state));
  const done = states.filter((state) => state === "received" || state === "taken").length;
  const late = month.projects.filter((row) => missing(row).length > 0).length;
  return { done, all: states.length, late };
}
