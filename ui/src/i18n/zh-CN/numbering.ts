/** Numbers of forms and the name above them. */
export const numbering = {
  organisation: "单位名称",
  organisationLead: "打印在每张表单的标题上方；留空则不打印。",
  title: "表单编号",
  lead: "编号由前缀、年份和流水号组成。修改只影响以后新建的表单，已有编号保持不变。",
  prefix: "前缀",
  width: "流水号位数",
  example: "例如 {{example}}",
  series_project: "立项与项目",
  series_risk: "风险",
  series_change_request: "变更申请",
  series_closure: "结项评审",
  series_session: "评审会议",
  series_gate: "阶段与质量评审",
  series_audit: "审计",
  series_lesson: "经验教训",
  series_issue: "问题",
};
