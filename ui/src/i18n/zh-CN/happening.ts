/** What happened lately. */
export const happening = {
  project_delivered: "项目交付",
  baseline_changed: "基线变更",
  change_approved: "变更批准",
  change_rejected: "变更否决",
  milestone_reached: "里程碑达成",
  risk_major: "升为重大风险",
  risk_occurred: "风险发生",
  risk_responded: "风险应对完成",
  change_submitted: "变更提交",
  project_closed: "项目结案",
  project_approved: "项目立项",
};
