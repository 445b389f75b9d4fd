/** Limits of a file that is read, by code. */
export const importLimit = {
  file_size: "文件字节数",
  depth: "元素嵌套层数",
  attributes: "单个元素的属性数",
  text: "单段文本字节数",
  elements: "元素数",
  tasks: "任务数",
  dependencies: "依赖关系数",
  resources: "资源数",
  calendars: "日历数",
  assignments: "任务分配数",
  entries: "工作簿内的文件数",
  expanded: "解压后字节数",
  ratio: "压缩比",
  rows: "行数",
  columns: "列数",
  cells: "单元格数",
};
