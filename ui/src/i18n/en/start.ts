import type { Words } from "../shape";
import type { start as zh } from "../zh-CN/start";

export const start: Words<typeof zh> = {
  slogan: "Select, plan, watch, change and close projects: one file holds the whole portfolio",
  sample: "Open the sample portfolio",
  sampleBody:
    "24 projects over 18 months with real trouble in them: late, over budget, green outside and red inside. Good for a first look around.",
  charter: "Start a portfolio",
  charterBody:
    "No projects, with the PMO charter loaded: objectives and KPIs, roles, RACI, meetings and roadmap. All of it can be changed.",
  import: "Import what you have",
  importBody:
    "Start from Microsoft Project plans (XML), Primavera P6 plans (XER, XML) or a project list in Excel or CSV: preview, accept, undo.",
  recent: "Recent files",
  open: "Open a file…",
  noRecent: "No file has been opened yet.",
  gone: "no longer there",
  foot: "PMO Desk {{version}} · Data stays in your file on this computer; no network needed",
};
