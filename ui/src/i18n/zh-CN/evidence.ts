/** What stands behind a figure. */
export const evidence = {
  counted: "计入 {{n}}",
  leftOut: "未计入 {{n}}",
  gone: "已移出 {{n}}",
  noneCounted: "没有计入的记录",
  noneLeftOut: "没有被排除的记录",
  record: "记录",
  why: "原因",
  more: "还有 {{n}} 条，导出 Excel 可看到全部。",
};

/** Why a record counts for a figure of the cockpit, or does not. */
export const evidenceWhy = {
  other_light: "规则灯为{{light}}",
  not_running: "不在运行：{{stage}}",
  waits_risk_late: "应对期限 {{date}} 已过",
  waits_risk_escalation: "自 {{date}} 起待上级处理",
  waits_budget_alert: "已付和已订达到预警线",
  waits_change_request: "{{date}} 提交，待审批",
  waits_gate: "{{date}} 提请评审，待决定",
  waits_closure: "{{date}} 提交，待审批",
  waits_proposal: "待立项评审",
  response_in_time: "应对期限 {{date}} 未到",
  response_undated: "没有应对期限",
  below_warning: "预算执行 {{used_percent}}，未到预警线",
  no_budget: "没有批准的预算",
  change_draft: "草稿，尚未提交",
  change_deferred: "已暂缓",
  closure_draft: "结案评审尚未提交",
  closure_returned: "结案评审已退回",
  milestone_overdue: "预计 {{date}}，已逾期",
  milestone_due: "预计 {{date}}，90 天内",
  milestone_reached: "{{date}} 已达成",
  milestone_undated: "没有日期",
  milestone_resting: "所属项目不在运行",
  milestone_later: "预计 {{date}}，90 天以后",
  happened_earlier: "{{date}}，早于近两周",
};
