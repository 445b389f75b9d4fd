/** Why a field of a plan was not carried, by code. */
export const importLoss = {
  no_place: "没有对应的字段",
  computed: "由本系统自行计算",
  display: "仅与显示或打印有关",
  blank: "空白行，或代表项目本身的行",
  of_summary: "汇总任务不带此项",
};
