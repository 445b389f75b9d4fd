/** The parts of the timeline that can be switched, in groups, each with the picture that shows it. */
import type { LegendEntry, Show } from "@/features/gantt";

interface Part {
  part: keyof Show;
  picture?: LegendEntry;
}

export const SHOWN_FIRST: Show = {
  critical: true,
  nearCritical: true,
  driving: true,
  baseline: true,
  float: false,
  deadline: true,
  constraint: false,
  manual: true,
  progressLine: false,
  dependencies: true,
  labels: true,
  milestoneDates: true,
  resources: false,
  rollUp: true,
  nonWorking: true,
  calendars: true,
  today: true,
  dataDate: true,
  minimap: true,
  threeTiers: false,
};

export const PART_GROUPS: readonly {
  title: "bars" | "lines" | "words" | "background";
  parts: readonly Part[];
}[] = [
  {
    title: "bars",
    parts: [
      { part: "critical", picture: "critical" },
      { part: "nearCritical", picture: "nearCritical" },
      { part: "baseline", picture: "baseline" },
      { part: "float", picture: "float" },
      { part: "deadline", picture: "deadline" },
      { part: "constraint", picture: "constraint" },
      { part: "manual", picture: "manual" },
      { part: "rollUp", picture: "rollUp" },
    ],
  },
  {
    title: "lines",
    parts: [
      { part: "dependencies", picture: "dependencies" },
      { part: "driving", picture: "driving" },
      { part: "progressLine", picture: "progressLine" },
      { part: "dataDate", picture: "dataDate" },
      { part: "today", picture: "today" },
    ],
  },
  { title: "words", parts: [{ part: "labels" }, { part: "milestoneDates" }, { part: "resources" }] },
  {
    title: "background",
    parts: [
      { part: "nonWorking", picture: "nonWorking" },
      { part: "calendars" },
      { part: "threeTiers" },
      { part: "minimap" },
    ],
  },
];

/** Pictures of what is always drawn. */
export const ALWAYS: readonly LegendEntry[] = [
  "task",
  "progress",
  "summary",
  "milestone",
  "split",
  "inactive",
  "deadlineMissed",
  "linkIn",
  "linkOut",
];
