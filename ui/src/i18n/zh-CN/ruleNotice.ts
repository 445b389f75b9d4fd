/** What rules did or want known about a write. */
export const ruleNotice = {
  others_moved: "{{count}} 个依赖它的项目已在同一步中重排（完成日期变动的工作日）：{{names}}",
  others_held: "{{count}} 个依赖它的项目已经结束，没有移动：{{names}}",
  others_released: "{{count}} 条跨项目依赖的前置任务已不存在，依赖随之删除。",
  change_approval_dropped:
    "{{code}} 的内容已修改，原批准作废，退回影响分析，须重新评审；已生效的工期和预算保持到重新决定为止。",
  change_sent_back: "{{code}} 的内容已修改，申请退回，须重新提交或评审。",
  request_approval_dropped: "{{code}} 已修改，原审批作废，对预算的影响已撤回，须重新提交审批。",
  request_sent_back: "{{code}} 已修改，申请退回草稿，须重新提交。",
};
