/** Why a value, a step, an edit or a file was refused, by code. */
export const errorReason = {
  missing: "此项必填。",
  wrong_shape: "格式不正确。",
  out_of_range: "应在 {{min}} 到 {{max}} 之间。",
  unknown_choice: "不是可选的值。",
  unknown_field: "没有这个字段。",
  own_screen: "请在它自己的画面中修改。",
  reason_needed: "请填写原因。",
  stage_not_allowed: "当前阶段不能直接转到该阶段。",
  summary_is_computed: "汇总任务的数值由下级任务计算得出。",
  unknown_constraint: "没有这种限制类型。",
  unknown_dependency: "没有这种依赖关系。",
  bad_resources: "资源写法不正确：{{text}}",
};
