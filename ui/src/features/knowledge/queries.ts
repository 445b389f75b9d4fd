import { commands, type LessonQuery } from "@/bindings";
import { useRead } from "@/platform";

export const EMPTY: LessonQuery = {
  text: "",
  kind: null,
  projectType: null,
  department: null,
  vendor: null,
  riskCategory: null,
  unused: false,
};

/** The lessons that a query finds. */
export const useLessons = (query: LessonQuery) =>
  useRead(["records", "intake"], ["lessons", query], () => commands.searchLessons(query));

/** One lesson with its traces and answers. */
export const useLesson = (id: string) =>
  useRead(["records", "intake"], ["lesson", id], () => commands.lesson(id));

/** What a lesson of this kind of trace may have changed. */
export const useTargets = (kind: string) =>
  useRead(["records", "intake"], ["trace_targets", kind], () => commands.traceTargets(kind));
