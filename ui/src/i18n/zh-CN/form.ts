/** Printed forms: their names, by kind, and the buttons that print them. */
export const form = {
  title_closure_review: "项目结案评审表",
  title_change_request: "项目变更申请单",
  title_risk: "风险卡",
  as_pdf: "打印表单（PDF）",
  as_xlsx: "导出表单（Excel）",
  written: "已输出{{form}}",
};
