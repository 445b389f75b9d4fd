/** Which columns a list of each kind of record shows; the rest of its fields are in its form. */

export interface ColumnPlan {
  /** A field, or one of the values that rules derive. */
  name: string;
  derived?: boolean;
  width: number;
  grow?: boolean;
}

const field = (name: string, width: number, grow = false): ColumnPlan => ({ name, width, grow });
const derived = (name: string, width: number): ColumnPlan => ({ name, width, derived: true });

export const columnPlans: Record<string, ColumnPlan[]> = {
  risk: [
    field("code", 104),
    field("title", 180, true),
    field("project", 140),
    field("category", 70),
    derived("score", 104),
    derived("residual_score", 104),
    field("proximity", 92),
    field("status", 84),
    field("owner", 80),
    field("response_due", 96),
    derived("response_days", 92),
  ],
  change_request: [
    field("code", 104),
    field("title", 180, true),
    field("project", 140),
    field("reason", 84),
    field("status", 100),
    field("submitted_on", 96),
    field("schedule_impact_days", 130),
    field("cost_impact", 110),
    field("decided_on", 96),
  ],
  issue: [
    field("code", 104),
    field("title", 200, true),
    field("project", 140),
    field("risk", 150),
    field("severity", 84),
    field("status", 84),
    field("owner", 80),
    field("happened_on", 96),
    field("due_on", 96),
    field("resolved_on", 96),
  ],
  risk_action: [
    field("risk", 200),
    field("title", 220, true),
    field("project", 140),
    field("owner", 80),
    field("due_on", 96),
    field("status", 84),
    field("done_on", 96),
    field("verified_by", 80),
    field("verified_on", 96),
  ],
  budget_line: [
    field("project", 140),
    field("name", 120, true),
    field("category", 90),
    field("original", 100),
    derived("current", 96),
    field("committed", 100),
    field("actual", 100),
    derived("forecast_total", 100),
    derived("remaining", 92),
    derived("used_basis_points", 78),
  ],
  quality_check: [
    field("project", 140),
    field("gate", 70),
    field("subject", 76),
    field("item", 190, true),
    field("mandatory", 70),
    field("result", 84),
    field("first_pass", 80),
    field("due_on", 96),
    field("checked_on", 96),
    field("checked_by", 80),
  ],
  lesson: [
    field("kind", 84),
    field("title", 180, true),
    field("project", 140),
    field("recommendation", 220, true),
    field("tags", 130),
    field("recorded_on", 96),
  ],
  person: [
    field("name", 110),
    field("staff_number", 100),
    field("department", 160),
    field("email", 200, true),
    field("left_on", 100),
  ],
  role: [
    field("name", 160),
    field("kind", 90),
    field("key_role", 84),
    derived("holders", 200),
    field("alias_of", 120),
    field("contact", 100),
    field("duties", 240, true),
  ],
  role_holder: [
    field("role", 180),
    field("person", 120),
    field("project", 220, true),
    field("from_date", 100),
    field("to_date", 100),
  ],
  objective: [
    field("name", 240, true),
    field("indicator", 220, true),
    field("operator", 84),
    field("target", 80),
    field("unit", 84),
    field("due", 90),
    field("owner", 130),
  ],
  roadmap_item: [field("phase", 180), field("work", 360, true), field("due", 90), field("done_on", 100)],
  countermeasure: [field("risk", 220), field("consequence", 220), field("response", 320, true)],
  meeting_series: [
    field("name", 200),
    field("rhythm", 90),
    field("audience", 220),
    field("purpose", 280, true),
  ],
  resource: [
    field("name", 140, true),
    field("kind", 84),
    field("person", 100),
    field("role", 130),
    field("department", 140),
    field("max_units", 90),
    field("standard_rate", 100),
  ],
};

/** The order a list has before anyone sorts it. */
export const initialSorts: Record<string, { id: string; descending: boolean }> = {
  risk: { id: "score", descending: true },
  change_request: { id: "submitted_on", descending: true },
  issue: { id: "happened_on", descending: true },
  risk_action: { id: "due_on", descending: true },
  lesson: { id: "recorded_on", descending: true },
};

/** Kinds whose new records stand at the first step of their workflow: their status is not asked for. */
export const workflows = new Set(["risk", "risk_action", "issue", "change_request"]);

/** Fields that take the whole width of a form besides long texts. */
export const wideFields = new Set([
  "title",
  "name",
  "item",
  "project",
  "indicator",
  "tags",
  "phase",
  "audience",
  "risk",
  "consequence",
]);
