import type { Words } from "../shape";
import type { notice as zh } from "../zh-CN/notice";

export const notice: Words<typeof zh> = {
  calendar_year_missing:
    "The official holiday notice of {{year}} is not out: holidays are estimated from the law, without make-up working days.",
  unclean_stop: "The last session did not end normally; the file was checked and everything saved is there.",
  migrated: "The file was brought to this version; the copy from before is kept at {{backup}}.",
  log_set_aside: "A log that does not belong to this file was set aside as {{kept}} and not used.",
  no_write_ahead_log: "This disk does not support a write-ahead log: saving is slower, and as safe.",
  chain_broken:
    "The history does not agree with itself at step {{step}}: another program may have changed the file.",
  no_backup: "There is no backup yet.",
  sync_folder:
    "The file lies in a synchronised folder ({{folder}}). Keep it in a local folder: the synchroniser may overwrite it.",
};
