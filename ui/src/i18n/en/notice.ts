import type { Words } from "../shape";
import type { notice as zh } from "../zh-CN/notice";

export const notice: Words<typeof zh> = {
  calendar_year_missing:
    "The official holiday arrangement of {{year}} is not available; statutory holidays are estimated, without make-up working days.",
  unclean_stop:
    "The last session did not end normally; the file was checked and holds everything that was saved.",
  no_backup: "There is no backup yet.",
  sync_folder:
    "The file lies in a synchronised folder ({{folder}}). Keep it in a local folder: the synchroniser may overwrite it.",
};
