import type { Key, Translate } from "@/i18n";
import { zhCN } from "@/i18n/zh-CN";

/** What a statutory holiday is called. */
export function wordOfHoliday(t: Translate, code: string): string {
  return code in zhCN.holiday ? t(`holiday.${code}` as Key) : code;
}
