import type { Words } from "../shape";
import type { readOnly as zh } from "../zh-CN/readOnly";

export const readOnly: Words<typeof zh> = {
  in_use: "The file is in use by another window or computer.",
  newer_version: "The file was made by a newer version.",
  read_only_file: "The file or its folder is not writable.",
  asked: "Opened read-only as you chose.",
};
