/** Files kept with a record. */
export const attachment = {
  title: "附件",
  add: "添加文件",
  hint: "也可以把文件拖到窗口中",
  none: "还没有附件",
  save: "另存副本",
  saved: "附件已另存",
  remove: "移除附件",
  drop: "松开鼠标，添加为附件",
};
