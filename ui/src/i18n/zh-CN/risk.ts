/** The risk register. */
export const risk = {
  matrix: "矩阵",
  side_inherent: "应对前",
  side_residual: "应对后",
  probability: "概率",
  impact: "影响",
  cell: "概率 {{probability}}，影响 {{impact}}：{{n}} 个风险",
  matrixHelp: "纵轴为概率，横轴为影响，数字为未关闭的风险数。点击格子筛选下方列表。",
};
