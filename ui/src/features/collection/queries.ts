import { commands } from "@/bindings";
import { useRead } from "@/platform";

/** The four forms, in order. */
export const FORMS = ["progress", "risk", "budget", "quality"] as const;

/** The forms of a month; without one, of the month of the data date. */
export const useCollection = (month: string | null) =>
  useRead(["collection", "projects", "records", "plan", "settings"], ["collection", month], () =>
    commands.collection(month),
  );

/** What a form that came back holds beside today's records. */
export const useFormLines = (project: string, month: string, form: string) =>
  useRead(["collection", "projects", "records", "plan"], ["form_lines", project, month, form], () =>
    commands.formLines(project, month, form),
  );
