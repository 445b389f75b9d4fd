import type { Words } from "../shape";
import type { importLimit as zh } from "../zh-CN/importLimit";

export const importLimit: Words<typeof zh> = {
  file_size: "bytes in the file",
  depth: "levels of elements",
  attributes: "attributes of one element",
  text: "bytes in one text",
  elements: "elements",
  tasks: "tasks",
  dependencies: "dependencies",
  resources: "resources",
  calendars: "calendars",
  assignments: "assignments",
  entries: "entries of the workbook",
  expanded: "bytes when expanded",
  ratio: "expanded bytes for each compressed one",
  rows: "rows",
  columns: "columns",
  cells: "cells",
};
