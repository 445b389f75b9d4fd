/** Printed forms: their names, by kind, and the buttons that print them. */
export const form = {
  title_closure_review: "项目结案评审表",
  title_change_request: "项目变更申请单",
  title_risk: "风险卡",
  title_proposal: "项目立项评审表",
  title_gate_review: "项目阶段门评审表",
  title_budget_request: "项目预算审批单",
  title_audit_month: "月度预算审计报告",
  preview: "预览表单",
  previewOf: "{{form}} · 预览",
  as_pdf: "打印表单（PDF）",
  as_xlsx: "导出表单（Excel）",
  written: "已输出{{form}}",
};
