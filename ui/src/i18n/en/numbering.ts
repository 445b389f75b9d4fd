/** Numbers of forms and the name above them. */
export const numbering = {
  organisation: "Organisation",
  organisationLead: "Printed above the title of every form; nothing is printed while it is empty.",
  title: "Numbers of forms",
  lead: "A number is made of prefix, year and running number. A change holds for new forms only; numbers that were given stay.",
  prefix: "Prefix",
  width: "Digits",
  example: "For example {{example}}",
  series_project: "Proposals and projects",
  series_risk: "Risks",
  series_change_request: "Change requests",
  series_closure: "Closure reviews",
  series_session: "Review sessions",
  series_gate: "Gate and quality reviews",
  series_audit: "Audits",
  series_lesson: "Lessons",
  series_issue: "Issues",
};
