/** The project screen: its frame and tabs. */
export const project = {
  tab_plan: "计划",
  tab_budget: "预算",
  tab_risks: "风险",
  tab_changes: "变更",
  tab_quality: "质量",
  tab_lessons: "经验教训",
  locked: "已锁定",
  changeStage: "变更阶段",
  stageTitle: "转入“{{stage}}”阶段？",
  stageReason: "原因（记入历史）",
};
