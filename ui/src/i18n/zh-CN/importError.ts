/** Why a file could not be read, by code. */
export const importError = {
  cancelled: "已停止读取。",
  empty: "文件是空的。",
  not_xml: "文件不是 XML。请在 Microsoft Project 中“另存为”XML 格式。",
  not_mspdi: "这是 XML 文件，但不是 Microsoft Project 计划（最外层不是 Project）。",
  truncated: "文件不完整，在中途结束。请重新导出或重新下载。",
  malformed: "XML 有语法错误，无法读取。",
  doctype: "文件带有文档类型声明（DOCTYPE）。计划文件不需要它，且可能有安全风险，已拒绝读取。",
  unknown_entity: "文件引用了 XML 未定义的实体，已拒绝读取。",
  wrong_encoding: "文件内容与声明的编码 {{encoding}} 不符。",
  unknown_encoding: "文件声明了无法识别的编码 {{encoding}}。",
  too_much: "文件超出允许的范围：{{limit}}最多 {{most}}。",
  unsupported: "不能读取这种文件：{{kind}}。",
  damaged_workbook: "工作簿已损坏，无法打开。请用 Excel 打开并另存一次。",
  locked_workbook: "工作簿有密码保护。请先在 Excel 中取消密码。",
  no_table: "文件中没有找到表格。",
};
