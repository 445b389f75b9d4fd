import type { Words } from "../shape";
import type { importKind as zh } from "../zh-CN/importKind";

export const importKind: Words<typeof zh> = {
  mspdi: "Microsoft Project XML",
  other_xml: "other XML",
  csv: "CSV table",
  xlsx: "Excel workbook",
  xls: "Excel 97–2003 workbook (save it as .xlsx in Excel)",
  other_workbook: "xlsb or ods workbook (save it as .xlsx)",
  mpp: "Microsoft Project .mpp file (save it as XML in Project)",
  xer: "Primavera P6 .xer file",
  portfolio: "a portfolio of PMO Desk (use Open instead)",
  unknown: "a file of an unknown kind",
  pmxml: "Primavera P6 XML (PMXML)",
  jira: "issues of Jira (CSV or JSON)",
};
