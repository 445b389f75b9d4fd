/** What the person should know about the open file. */
export const notice = {
  calendar_year_missing: "{{year}} 年的法定节假日安排尚未公布或未内置，暂按法定假日推算，调休未计入。",
  unclean_stop: "上次没有正常退出，文件已自动检查并恢复到最后一次保存的内容。",
  no_backup: "还没有可用的备份。",
  sync_folder: "文件放在同步盘中（{{folder}}）。同步软件可能同时改写文件，建议放在本地文件夹。",
};
