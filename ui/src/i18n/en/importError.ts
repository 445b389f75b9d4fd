import type { Words } from "../shape";
import type { importError as zh } from "../zh-CN/importError";

export const importError: Words<typeof zh> = {
  cancelled: "Reading was stopped.",
  empty: "The file is empty.",
  not_xml: "The file is not XML. Save it from Microsoft Project as XML.",
  not_mspdi: "This is XML but not a Microsoft Project plan (its outermost element is not Project).",
  truncated: "The file is incomplete and ends in the middle. Export or download it again.",
  malformed: "The XML has a syntax error and cannot be read.",
  doctype:
    "The file has a document type declaration (DOCTYPE). Plans need none and it may be unsafe, so it was not read.",
  unknown_entity: "The file uses an entity that XML does not define, so it was not read.",
  wrong_encoding: "The content does not fit the encoding {{encoding}} that the file declares.",
  unknown_encoding: "The file declares an encoding nobody knows: {{encoding}}.",
  too_much: "The file is beyond what is allowed: {{limit}} at most {{most}}.",
  unsupported: "This kind of file cannot be read: {{kind}}.",
  damaged_workbook: "The workbook is damaged. Open it in Excel and save it once more.",
  locked_workbook: "The workbook is protected by a password. Remove it in Excel first.",
  no_table: "No table was found in the file.",
  not_xer: "This is no XER file of Primavera P6 (its first line does not begin with ERMHDR).",
  not_pmxml: "This is XML but not a Primavera P6 plan (its outermost element is not APIBusinessObjects).",
  no_project: "There is no project in the file. Open one in P6 and export it again.",
  row_too_long:
    "The row has more cells than the table has columns, so no value can be told for sure. Export it from P6 again.",
  not_json: "The JSON has a syntax error and cannot be read.",
  not_jira:
    "No Jira issues were found. A CSV needs the column “Issue key”; a JSON file needs to be the answer of a search, or a list of issues.",
};
