import type { Words } from "../shape";
import type { exporting as zh } from "../zh-CN/export";

export const exporting: Words<typeof zh> = {
  of: "Export “{{name}}”",
  xlsx: "Export to Excel…",
  svg: "Export as SVG…",
  png: "Export as PNG…",
  done: "Exported",
  dataDate: "Data as of {{date}}",
  asTable: "Show as a table",
  asChart: "Show as a chart",
};
