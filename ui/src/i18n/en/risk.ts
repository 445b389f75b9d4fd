import type { Words } from "../shape";
import type { risk as zh } from "../zh-CN/risk";

export const risk: Words<typeof zh> = {
  matrix: "Matrix",
  side_inherent: "Before the response",
  side_residual: "After the response",
  probability: "Probability",
  impact: "Impact",
  cell: "Probability {{probability}}, impact {{impact}}: {{n}} risks",
  matrixHelp:
    "Probability upwards, impact to the right, the number of risks that are not closed. Click a cell to narrow the list.",
};
