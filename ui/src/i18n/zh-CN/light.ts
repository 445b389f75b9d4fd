/** Why a light has its colour. */
export const light = {
  on_time: "预计 {{finish}} 完成，不晚于批准的 {{due}}",
  late: "预计 {{finish}} 完成，比批准的 {{due}} 晚 {{working_days_late}} 个工作日",
  overdue: "应于 {{due}} 完成，尚未交付，预计晚 {{working_days_late}} 个工作日",
  no_due_date: "没有批准的完成日期",
  no_forecast: "没有计划或预计完成日期",
  over_budget: "完工预计 {{at_completion}} 万元，超出预算 {{budget}} 万元（+{{deviation}}）",
  under_spent:
    "完工预计 {{at_completion}} 万元，预算 {{budget}} 万元（{{deviation}}），花费偏低，工作可能滞后",
  within_budget: "完工预计 {{at_completion}} 万元，预算 {{budget}} 万元（{{deviation}}）",
  no_budget: "没有批复的预算",
  no_cost_forecast: "没有入账成本，也没有完工预计",
  no_register: "还没有登记风险",
  no_open_major_risk: "没有待应对的重大风险",
  open_major_risk: "{{open}} 个重大风险应对中，均未到期",
  overdue_major_risk: "{{open}} 个重大风险未完成应对，其中 {{overdue}} 个已逾期",
  no_checklist: "还没有质量检查清单",
  nothing_due: "还没有到期的必检项",
  checks_passed: "到期必检项 {{mandatory}} 项全部通过",
  checks_open: "到期必检项通过 {{passed}} / {{mandatory}}（{{share}}）",
  stale: "状态已 {{calendar_days}} 天未更新，绿灯不可信",
  never_reported: "从未上报状态，绿灯不可信",
};
