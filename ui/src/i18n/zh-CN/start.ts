/** The first screen. */
export const start = {
  slogan: "选项目、排计划、盯执行、控变更、做结案——一个文件管好整个项目组合",
  sample: "打开示例项目组合",
  sampleBody: "24 个项目、18 个月的真实感数据：有延期、有超支，也有“外绿内红”的项目，适合先熟悉各个画面。",
  charter: "新建项目组合",
  charterBody: "不含项目，已装入 PMO 章程：战略目标与 KPI、岗位职责、RACI、例会和路线图，均可修改。",
  import: "导入已有计划",
  importBody:
    "从 Microsoft Project 计划（XML）、Primavera P6 计划（XER、XML）或 Excel / CSV 项目清单开始，先预览再确认，可撤销。",
  recent: "最近打开",
  open: "打开文件…",
  noRecent: "还没有打开过文件。",
  gone: "文件已不在原处",
  foot: "PMO 工作台 {{version}} · 数据只保存在本机文件中，无需联网",
};
