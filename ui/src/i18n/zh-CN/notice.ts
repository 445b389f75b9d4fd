/** What the person should know about the open file. */
export const notice = {
  calendar_year_missing: "{{year}} 年的放假通知尚未公布，节假日暂依法推算，调休未计入。",
  unclean_stop: "上次没有正常退出；文件已检查，保存过的内容完好。",
  migrated: "文件已升级到当前版本；升级前的副本保存在 {{backup}}。",
  log_set_aside: "发现不属于该文件的日志，已另存为 {{kept}}，未使用。",
  no_write_ahead_log: "该磁盘不支持预写日志，保存会稍慢，但同样安全。",
  chain_broken: "修改历史在第 {{step}} 步处与记录不符，文件可能被其他程序改动过。",
  no_backup: "还没有可用的备份。",
  sync_folder: "文件放在同步盘中（{{folder}}）。同步软件可能同时改写文件，建议放在本地文件夹。",
};
