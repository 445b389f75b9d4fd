/** Statutory holidays. */
export const holiday = {
  new_year: "元旦",
  spring_festival: "春节",
  qingming: "清明节",
  labour_day: "劳动节",
  dragon_boat: "端午节",
  mid_autumn: "中秋节",
  national_day: "国庆节",
  and: "、",
};
