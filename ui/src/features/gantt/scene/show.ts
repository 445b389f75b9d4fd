/** What the timeline shows beside the bars; each part can be switched off. */

/** Parts that every chart says something about. */
export interface Show extends Partial<Record<ShowMore, boolean>> {
  critical: boolean;
  baseline: boolean;
  float: boolean;
  dependencies: boolean;
  labels: boolean;
}

/** Parts that a chart may leave as they are usually shown. */
export type ShowMore = keyof typeof USUAL;

/** Whether a part is shown where nobody said. */
const USUAL = {
  nearCritical: false,
  driving: false,
  deadline: true,
  constraint: false,
  manual: false,
  progressLine: false,
  milestoneDates: false,
  resources: false,
  rollUp: false,
  nonWorking: true,
  calendars: true,
  today: true,
  dataDate: true,
  minimap: false,
  threeTiers: false,
};

export function shows(show: Show, part: ShowMore): boolean {
  return show[part] ?? USUAL[part];
}
