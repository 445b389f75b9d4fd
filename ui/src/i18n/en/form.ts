/** Printed forms: their names, by kind, and the buttons that print them. */
export const form = {
  title_closure_review: "Project closure review",
  title_change_request: "Change request",
  title_risk: "Risk card",
  title_proposal: "Project intake review",
  title_gate_review: "Gate review",
  title_budget_request: "Budget request",
  title_audit_month: "Monthly budget audit",
  preview: "Preview form",
  previewOf: "{{form}} – preview",
  as_pdf: "Print the form (PDF)",
  as_xlsx: "Form as Excel sheet",
  written: "{{form}} is written",
};
