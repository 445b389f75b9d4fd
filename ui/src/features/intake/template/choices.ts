/** Closed lists that a template chooses from, in their order. */
export const GATES = ["initiation", "planning", "design", "test", "release", "closure"];
export const SUBJECTS = ["deliverable", "document", "test"];
export const CATEGORIES = [
  "labour",
  "outsourcing",
  "hardware",
  "software",
  "travel",
  "training",
  "other",
  "contingency",
];
export const LETTERS = ["R", "A", "C", "I"];
