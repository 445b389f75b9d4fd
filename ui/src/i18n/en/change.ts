import type { Words } from "../shape";
import type { change as zh } from "../zh-CN/change";

export const change: Words<typeof zh> = {
  impact: "Impact",
  impactLead:
    "The impact comes from a trial schedule: make one in the plan, then choose it here to compute days, cost, float, milestones and other projects.",
  noPlan: "The project has no plan yet: the impact can only be typed, and is shown as typed.",
  conditions: "Conditions",
  conditionsLead: "Approved on conditions: it closes once all of them are done.",
  noConditions: "This change has no conditions.",
  chooseTrial: "Choose a trial schedule",
  compute: "Compute the impact",
  toPlan: "Open the plan (trials are made there)",
  stale:
    "The plan or the trial changed {{n}} times since the impact was computed: compute it again before it goes to the board.",
  days: "{{n}} days",
  what: "What",
  name: "Name",
  before: "Before",
  after: "After",
  movedDays: "Moved (working days)",
  milestone: "Milestone",
  dropped: "The request was edited on {{date}}: its approval is dropped, and it has to be decided anew.",
  editing_sends_back:
    "An edit of what is asked for (title, description, reason) sends the request back to draft; it has to be submitted anew.",
  editing_drops:
    "An edit of the request or its impact drops what was decided: it goes back to analysis and is decided anew.",
  editing_locked: "It is decided or carried out and cannot be rewritten: make another change request.",
  ratifyBy: "Emergency: to be ratified by {{date}}.",
  ratifyLate: "Emergency: should have been ratified by {{date}}.",
  compare: "Compare the baselines before and after",
  lead: "Mean time to decide",
  leadNote: "submission to decision, calendar days",
  approvalRate: "Approval rate",
  decided: "{{approved}} approved, {{rejected}} rejected",
  emergencyRate: "Emergencies",
  late: "{{n}} overdue for ratification",
  waits: "Undecided",
  submitted: "{{n}} submitted",
  growth: "Baseline growth (cost / days)",
  growthNote: "approved: {{money}} (10k CNY), {{days}} working days",
};
