/** What decided a record behind a KPI. */
export const kpiCheck = {
  on_time: "进度",
  budget: "预算",
  quality: "质量",
  deviation: "偏差",
  response: "应对",
  template: "模板",
  freshness: "状态更新",
  cancelled: "终止",
};
