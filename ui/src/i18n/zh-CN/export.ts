/** Tables and charts on their way into files. */
export const exporting = {
  of: "导出“{{name}}”",
  xlsx: "导出 Excel…",
  svg: "导出 SVG 图片…",
  png: "导出 PNG 图片…",
  done: "已导出",
  dataDate: "数据截至 {{date}}",
  asTable: "显示数据表",
  asChart: "显示图表",
};
