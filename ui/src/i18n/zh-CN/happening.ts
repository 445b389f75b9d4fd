/** What happened lately. */
export const happening = {
  milestone_reached: "里程碑达成",
  milestone_slipped: "里程碑推迟",
  risk_major: "升为重大风险",
  risk_occurred: "风险发生",
  risk_responded: "风险应对完成",
  change_decided: "变更已决策",
  change_submitted: "变更提交",
  project_closed: "项目结案",
  project_approved: "项目立项",
  project_started: "项目启动",
};
