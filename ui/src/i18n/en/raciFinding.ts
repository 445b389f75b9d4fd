import type { Words } from "../shape";
import type { raciFinding as zh } from "../zh-CN/raciFinding";

export const raciFinding: Words<typeof zh> = {
  empty_row: "“{{activity}}” has no letters at all",
  no_accountable: "Nobody is accountable (A) for “{{activity}}”",
  many_accountable: "“{{activity}}” has {{count}} accountable (A); there can be only one",
  no_responsible: "Nobody is responsible (R) for “{{activity}}”",
  unknown_role: "“{{activity}}” gives {{letter}} to “{{name}}”, but “{{name}}” is in no list of roles",
  role_without_person: "Nobody holds the role “{{role}}”",
  department_without_contact:
    "“{{activity}}” gives {{letter}} to the department “{{name}}”, which has no named contact",
  many_consulted: "“{{activity}}” consults {{count}}; more than 3 slows decisions down",
  many_informed: "“{{activity}}” informs {{count}}; beyond 5 a meeting or a bulletin serves better",
  two_letters: "In “{{activity}}” the role “{{role}}” (with its other names) has two letters; keep one",
  accountable_overload: "“{{role}}” is accountable for {{count}} of {{rows}} rows: too much in one place",
  only_informed: "“{{role}}” is only informed and could leave the matrix",
  work_and_audit: "{{person}} checks their own work in “{{activity}}”",
  approves_own_work: "“{{activity}}” approves something, but {{person}} does it and answers for it",
};
