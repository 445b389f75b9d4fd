import type { Key, Translate } from "@/i18n";

/** Holidays arrive by the names of the official notices, joined where two fall together. */
const CODES: Record<string, Key> = {
  元旦: "holiday.new_year",
  春节: "holiday.spring_festival",
  清明节: "holiday.qingming",
  劳动节: "holiday.labour_day",
  端午节: "holiday.dragon_boat",
  中秋节: "holiday.mid_autumn",
  国庆节: "holiday.national_day",
};

/** What a statutory holiday is called. */
export function wordOfHoliday(t: Translate, name: string): string {
  const words = name.split("、").map((part) => (CODES[part] ? t(CODES[part]) : part));
  return words.join(t("holiday.and"));
}
