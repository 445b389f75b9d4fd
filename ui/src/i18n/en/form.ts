/** Printed forms: their names, by kind, and the buttons that print them. */
export const form = {
  title_closure_review: "Project closure review",
  title_change_request: "Change request",
  title_risk: "Risk card",
  as_pdf: "Print the form (PDF)",
  as_xlsx: "Form as Excel sheet",
  written: "{{form}} is written",
};
