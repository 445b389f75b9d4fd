/** Checks of a plan for the tests of the panel and of the matrix. */
import type { ScheduleCheck, ScheduleQualityCell, ScheduleQualityView } from "@/bindings";

const CODES = [
  "logic",
  "leads",
  "lags",
  "relationship_types",
  "hard_constraints",
  "high_float",
  "negative_float",
  "high_duration",
  "invalid_dates",
  "resources",
  "missed_tasks",
  "critical_path_test",
  "cpli",
  "bei",
];

export const passing = (code: string, place: number): ScheduleCheck => ({
  number: place + 1,
  code,
  verdict: "pass",
  why: null,
  hits: 0,
  population: 20,
  value: 0,
  unit: code === "cpli" || code === "bei" ? "index" : "percent",
  operator: "<=",
  limit: 500,
  parameters: [{ code: `terms.dcma_${code}_share`, values: { value: 500 } }],
  practices: [2],
  inputs: { code, values: {} },
  offenders: [],
});

/** Fourteen checks; those named differ from passing. */
export function sampleQuality(differing: Record<string, Partial<ScheduleCheck>>): ScheduleQualityView {
  const checks = CODES.map((code, place) => ({ ...passing(code, place), ...differing[code] }));
  const count = (verdict: string) => checks.filter((check) => check.verdict === verdict).length;
  return {
    project: "p",
    code: "P-1",
    name: "智慧园区",
    dataDate: "2026-03-13",
    dataDateOf: "project",
    minutesPerDay: 480,
    baseline: null,
    passed: count("pass"),
    failed: count("fail"),
    notApplicable: count("not_applicable"),
    checks,
  };
}

export const cellOf = ({
  code,
  verdict,
  why,
  hits,
  population,
  value,
  unit,
}: ScheduleCheck): ScheduleQualityCell => ({ code, verdict, why, hits, population, value, unit });
