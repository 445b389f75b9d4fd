import type { Words } from "../shape";
import type { kpiCheck as zh } from "../zh-CN/kpiCheck";

export const kpiCheck: Words<typeof zh> = {
  on_time: "Schedule",
  budget: "Budget",
  quality: "Quality",
  deviation: "Deviation",
  response: "Response",
  template: "Template",
  freshness: "Status",
  cancelled: "Cancelled",
};
