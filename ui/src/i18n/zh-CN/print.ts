/** Printing drawings on paper, whatever they show. */
export const print = {
  title: "打印“{{title}}”",
  paper: "纸张",
  orientation: "方向",
  landscape: "横向",
  portrait: "纵向",
  sheets: "共 {{n}} 页",
  sheet: "第 {{n}} / {{of}} 页",
  before: "上一页",
  after: "下一页",
  write: "导出 PDF",
  written: "已导出 PDF，共 {{n}} 页",
  missing: "内置字体没有这些字，打印为方框：{{characters}}",
};
