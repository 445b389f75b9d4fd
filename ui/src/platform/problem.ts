import { useCallback } from "react";
import type { ApiError, Code } from "@/bindings";
import { useT, type Key, type Translate } from "@/i18n";
import { entityLabel, fieldLabel } from "@/i18n/labels";
import { zhCN } from "@/i18n/zh-CN";
import { CommandFailure } from "./call";

/** The one table from what went wrong to words. */
export function problemText(t: Translate, error: unknown): string {
  const failure = apiError(error);
  if (!failure)
    return t("common.errorUnexpected", { detail: error instanceof Error ? error.message : String(error) });
  const values: Record<string, string> = { path: "", file: "", detail: "", ...failure.context };
  if (values.field && values.entity) values.field = fieldLabel(t, values.entity, values.field);
  if (values.entity) values.entity = entityLabel(t, values.entity);
  const sentence = t(`error.${failure.code}` as Key, values);
  const reasons = (failure.context.reasons ?? failure.context.reason ?? "").split(",");
  const words = reasons.filter((reason) => reason in zhCN.errorReason);
  const gap = words.length > 0 && /[.!?]$/.test(sentence) ? " " : "";
  const why = words.map((reason) => t(`errorReason.${reason}` as Key, values)).join(gap);
  // A refusal that says what stands against it needs no sentence that it is one.
  return failure.code === "refused" && why ? why : sentence + gap + why;
}

function apiError(error: unknown): ApiError | null {
  if (error instanceof CommandFailure) return error.error as ApiError;
  return typeof error === "object" && error !== null && "code" in error && "context" in error
    ? (error as ApiError)
    : null;
}

/** The code of a failure, for places that act on it rather than say it. */
export function problemCode(error: unknown): Code | null {
  return apiError(error)?.code ?? null;
}

/** The file that a failure is about, or nothing. */
export function problemPath(error: unknown): string {
  return apiError(error)?.context.path ?? "";
}

export function useProblemText(): (error: unknown) => string {
  const t = useT();
  return useCallback((error) => problemText(t, error), [t]);
}
