import type { Words } from "../shape";
import type { holiday as zh } from "../zh-CN/holiday";

export const holiday: Words<typeof zh> = {
  new_year: "New Year",
  spring_festival: "Spring Festival",
  qingming: "Qingming",
  labour_day: "Labour Day",
  dragon_boat: "Dragon Boat Festival",
  mid_autumn: "Mid-Autumn Festival",
  national_day: "National Day",
  and: ", ",
};
