/** What the rules find in a responsibility matrix, by code. */
export const raciFinding = {
  empty_row: "“{{activity}}”一行没有填写任何职责",
  no_accountable: "“{{activity}}”没有负责人（A）",
  many_accountable: "“{{activity}}”有 {{count}} 个负责人（A），只能有一个",
  no_responsible: "“{{activity}}”没有人执行（R）",
  unknown_role: "“{{activity}}”由“{{name}}”担任 {{letter}}，但角色表中没有“{{name}}”",
  role_without_person: "角色“{{role}}”没有人担任",
  department_without_contact: "“{{activity}}”由部门“{{name}}”担任 {{letter}}，但该部门没有指定联系人",
  many_consulted: "“{{activity}}”要咨询 {{count}} 方，超过 3 方会拖慢决策",
  many_informed: "“{{activity}}”要知会 {{count}} 方，超过 5 方请考虑用例会或简报代替",
  two_letters: "“{{activity}}”中，角色“{{role}}”（含别称）有两个职责，应只保留一个",
  accountable_overload: "“{{role}}”负责（A）{{rows}} 项中的 {{count}} 项，过于集中",
  only_informed: "“{{role}}”只被知会，可以考虑移出矩阵",
  work_and_audit: "{{person}}在“{{activity}}”中检查自己执行的工作",
  approves_own_work: "“{{activity}}”是审批事项，但{{person}}既执行又负责",
};
