/** Why a record is left out of a KPI. */
export const kpiExcluded = {
  not_assessable: "缺少判断所需的数据",
  withdrawn: "因战略调整合并或撤销",
  cancelled: "交付前终止",
  no_due_date: "没有批准过完成日期",
  no_forecast: "没有预计完成日期",
  not_started: "尚未开始",
  no_budget: "没有批准过预算",
  no_cost: "没有入账或预计成本",
  downgraded: "应对完成前已降级",
  open: "尚未完成，另列已持续天数",
  closed_without_response: "未完成应对即关闭或发生",
  not_applicable: "不适用",
  not_checked: "尚未检查",
  no_closure_date: "已结案但没有评审批准日期",
  waived: "PMO 已豁免使用模板",
};
