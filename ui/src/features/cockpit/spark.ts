/** Geometry of a sparkline; pure. A gap in the values is a gap in the line. */
export function sparkPath(values: (number | null)[], target: number | null, width: number, height: number) {
  const known = values.filter((value): value is number => value !== null);
  if (known.length === 0) return null;
  const all = target === null ? known : [...known, target];
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const inset = 3;
  const x = (index: number) => inset + (index * (width - 2 * inset)) / Math.max(1, values.length - 1);
  const y = (value: number) => height - inset - ((value - low) * (height - 2 * inset)) / span;
  let path = "";
  let last = { x: 0, y: 0 };
  let drawing = false;
  values.forEach((value, index) => {
    if (value === null) {
      drawing = false;
      return;
    }
    last = { x: round(x(index)), y: round(y(value)) };
    path += `${drawing ? "L" : "M"}${last.x} ${last.y}`;
    drawing = true;
  });
  return { path, last, target: target === null ? null : round(y(target)) };
}

const round = (value: number) => Math.round(value * 10) / 10;
