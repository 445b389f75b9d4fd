import type { Words } from "../shape";
import type { attachment as zh } from "../zh-CN/attachment";

export const attachment: Words<typeof zh> = {
  title: "Files",
  add: "Add files",
  hint: "Or drop files on the window",
  none: "No files yet",
  save: "Save a copy",
  saved: "The file was saved",
  remove: "Remove the file",
  drop: "Drop to attach",
};
