/** The rules of the three verdicts and the figures they rest on. */
export const closureRule = {
  on_time: "验收不晚于基线完成后 {{tolerance}} 个工作日",
  budget: "实际成本超出预算不多于 {{band}}",
  quality: "质量评级不低于“{{grade}}”，客户已签收，没有未关闭的严重缺陷",
  on_time_figures: "基线 {{due}}，验收 {{finish}}，晚 {{working_days_late}} 个工作日",
  budget_figures: "预算 {{budget}} 万元，实际 {{actual}} 万元，偏差 {{deviation}}",
  quality_figures: "评级“{{grade}}”，签收：{{signed}}，严重缺陷 {{open_critical_defects}} 个",
};
