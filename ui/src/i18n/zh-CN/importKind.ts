/** Kinds of files, by code, with what to do about those that cannot be read. */
export const importKind = {
  mspdi: "Microsoft Project XML",
  other_xml: "其他 XML",
  csv: "CSV 表格",
  xlsx: "Excel 工作簿",
  xls: "Excel 97–2003 工作簿（请在 Excel 中另存为 .xlsx）",
  other_workbook: "xlsb 或 ods 工作簿（请另存为 .xlsx）",
  mpp: "Microsoft Project 的 .mpp 文件（请在 Project 中另存为 XML）",
  xer: "Primavera P6 的 .xer 文件",
  portfolio: "PMO 工作台的项目组合（请用“打开”）",
  unknown: "无法识别的文件",
  pmxml: "Primavera P6 XML（PMXML）",
  jira: "Jira 问题（CSV 或 JSON）",
};
