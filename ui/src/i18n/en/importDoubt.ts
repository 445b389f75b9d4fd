import type { Words } from "../shape";
import type { importDoubt as zh } from "../zh-CN/importDoubt";

export const importDoubt: Words<typeof zh> = {
  ambiguous_dates:
    "“{{column}}”: day and month cannot be told apart (row {{row}}: {{example}}); choose how dates are written",
  mixed_dates:
    "“{{column}}” writes dates in several ways (row {{row}}: {{example}}); each is read by the one way that fits",
  serial_dates: "“{{column}}”: numbers (row {{row}}: {{example}}) are read as Excel's serial dates",
  ambiguous_numbers:
    "“{{column}}”: the comma or point is unclear (row {{row}}: {{example}}); choose the decimal sign",
  unit_assumed: "“{{column}}” names no unit of amounts; taken as yuan",
  encoding_guessed: "The text encoding was guessed from the content; check that the text looks right",
  no_code: "No column holds project numbers; names stand in for them",
  code_not_unique: "“{{column}}” as the number holds some twice (row {{row}}: {{example}})",
};
