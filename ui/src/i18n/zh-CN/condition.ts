/** Conditions of a decision. */
export const condition = {
  text: "条件内容",
  owner: "责任人",
  due: "期限",
  state: "落实情况",
  late: "已逾期",
  doneOn: "{{date}} 完成",
  markDone: "标为完成",
  more: "再加一个条件",
  add: "添加条件",
};
