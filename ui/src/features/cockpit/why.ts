import type { Reason } from "@/bindings";
import type { Key, Translate } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { reasonText } from "@/i18n/reasons";
import { zhCN } from "@/i18n/zh-CN";

/** Why a record counts for a figure or does not, in words. Codes that stand for a light or a stage get theirs. */
export function whyText(t: Translate, reason: Reason): string {
  const happened = /^happened_(?!earlier)(.+)$/.exec(reason.code)?.[1];
  if (happened) return [reason.values.date, t(`happening.${happened}` as Key)].filter(Boolean).join(" ");
  if (!(reason.code in zhCN.evidenceWhy)) return reasonText(t, "light", reason);
  const { light, stage } = reason.values;
  const values = {
    ...reason.values,
    ...(typeof light === "string" && { light: t(`common.light_${light}` as Key) }),
    ...(typeof stage === "string" && { stage: choiceLabel(t, "project", "stage", stage) }),
  };
  return reasonText(t, "evidenceWhy", { code: reason.code, values });
}
