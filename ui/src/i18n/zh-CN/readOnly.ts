/** Why an open file may not be changed. */
export const readOnly = {
  in_use: "文件正被另一个窗口或另一台电脑使用。",
  newer_version: "文件由更新版本的程序创建。",
  read_only_file: "没有该文件的写入权限。",
  asked: "按您的选择以只读方式打开。",
};
