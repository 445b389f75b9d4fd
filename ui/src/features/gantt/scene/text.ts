/** A guess at text widths for where no font can be asked (tests, SVG without a browser). */
import type { Measure } from "./shape";

const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

export const estimate: Measure = (text) => {
  let width = 0;
  for (const character of text) width += FULL_WIDTH.test(character) ? 12 : 6.7;
  return width;
};
