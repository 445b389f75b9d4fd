import { useEffect } from "react";

/** Paints anew when the window comes to a screen with another device pixel ratio, or the page is magnified. */
export function useRatio(repaint: () => void): void {
  useEffect(() => {
    if (typeof window.matchMedia !== "function") return;
    let query: MediaQueryList | null = null;
    const watch = () => {
      query?.removeEventListener("change", changed);
      query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
      query.addEventListener?.("change", changed);
    };
    const changed = () => {
      watch();
      repaint();
    };
    watch();
    return () => query?.removeEventListener?.("change", changed);
  }, [repaint]);
}
