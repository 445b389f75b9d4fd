/** What is odd in a plan and how it was taken, by code. */
export const importFinding = {
  bad_value: "值无法识别，按空处理",
  date_out_of_range: "日期不在 1984–2149 年之间，按空处理",
  number_out_of_range: "数值过大，取边界值或按空处理",
  name_missing: "没有名称，以编号代替",
  duplicate_uid: "编号重复，引用指向第一个",
  missing_reference: "引用的记录不存在，已略去",
  outline_jump: "大纲跳级，以上方最近的一行作为汇总任务",
  dependency_on_itself: "任务依赖自身，已略去",
  duplicate_dependency: "同一对任务重复依赖，保留第一个",
  other_plan: "前置任务在另一个计划中，保留为没有日期的外部任务",
  calendar_loop: "日历循环引用或层数过多，已去掉基础日历",
  too_many_exceptions: "日历例外过多，未全部保留",
  pause_not_carried: "任务中的停顿无法带入",
};
