/** Puts text on the clipboard from a key press, in every engine and without asking for a permission. */
export function copyText(text: string, html?: string): void {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
  };
  const focused = document.activeElement as HTMLElement | null;
  const carrier = document.createElement("textarea");
  carrier.value = text;
  carrier.style.position = "fixed";
  carrier.style.opacity = "0";
  document.body.append(carrier);
  carrier.select();
  document.addEventListener("copy", put, { once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", put);
  carrier.remove();
  focused?.focus({ preventScroll: true });
}
