import type { Words } from "../shape";
import type { publication as zh } from "../zh-CN/publication";

export const publication: Words<typeof zh> = {
  lead: "A frozen month can be published into a folder that others read: names stay the same, the latest month has a copy of its own, and the page index.html lists what is there.",
  choose: "Choose a folder…",
  none: "No folder was named",
  fine: "can be written",
  clear: "Publish no more",
  monthsNone: "Nothing was published",
  monthsNoneBody: "Open a frozen month under Reports and choose Publish.",
  month: "Month",
  revision: "Revision",
  dataDate: "Data date",
  snapshot: "Snapshot",
  published: "Published",
  files: "Files",
  publish: "Publish",
  publishHelp: "Writes into the shared folder and brings its page up to date",
  done: "Published and verified",
  doneBody: "{{page}}, {{n}} files",
  failed: "Not published; the files of the folder stay as they were",
  audience: "Readers",
};
