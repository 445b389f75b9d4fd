/** Opens the command palette from anywhere in the frame. */
let opener: (() => void) | null = null;

export function openPalette(): void {
  opener?.();
}

export function setPaletteOpener(open: (() => void) | null): void {
  opener = open;
}
