/** Printing drawings on paper, whatever they show. */
export const print = {
  title: "Print “{{title}}”",
  paper: "Paper",
  orientation: "Orientation",
  landscape: "Landscape",
  portrait: "Portrait",
  sheets: "{{n}} pages",
  sheet: "Page {{n}} of {{of}}",
  before: "Previous page",
  after: "Next page",
  write: "Export PDF",
  written: "PDF exported, {{n}} pages",
  missing: "The built-in fonts lack these characters; they print as boxes: {{characters}}",
};
