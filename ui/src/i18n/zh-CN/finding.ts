/** What a person should look at in a project; reasons of lights are in `light`. */
export const finding = {
  watermelon: "上报的灯好于规则判定（外绿内红），请与项目经理核实",
  stale: "状态已 {{age}} 天未上报",
  overdue_tasks: "{{count}} 项任务已过计划完成日期仍未完成",
  no_baseline: "计划还没有基线，无法衡量偏差",
  no_plan: "还没有计划",
  open_changes: "{{count}} 份变更申请等待决策",
};
