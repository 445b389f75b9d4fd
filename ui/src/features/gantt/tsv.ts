/** Text of the clipboard as cells: tabs between them, quotes around those that hold tabs or line ends. Pure. */
export function parseCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : plain(text, at);
    rows[rows.length - 1]!.push(cell.text);
    at = cell.end;
    if (text[at] === "\t") {
      at++;
      if (at === text.length) rows[rows.length - 1]!.push("");
    } else if (at < text.length) {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      if (at < text.length) rows.push([]);
    }
  }
  return rows;
}

interface Cell {
  text: string;
  end: number;
}

function plain(text: string, from: number): Cell {
  let end = from;
  while (end < text.length && !"\t\r\n".includes(text[end]!)) end++;
  return { text: text.slice(from, end), end };
}

/** A quote that nothing closes is an ordinary character. */
function quoted(text: string, from: number): Cell {
  let held = "";
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') held += text[at]!;
    else if (text[at + 1] === '"') held += text[at++]!;
    else if (at + 1 === text.length || "\t\r\n".includes(text[at + 1]!)) return { text: held, end: at + 1 };
    else break;
  }
  return plain(text, from);
}
