/** What this window remembers between runs on this machine (language, theme, column widths): never portfolio data. */
export function remembered<T>(name: string, fallback: T): T {
  try {
    const text = localStorage.getItem("pmo." + name);
    return text === null ? fallback : (JSON.parse(text) as T);
  } catch {
    return fallback;
  }
}

export function remember<T>(name: string, value: T): void {
  try {
    localStorage.setItem("pmo." + name, JSON.stringify(value));
  } catch {
    // A full or forbidden storage only costs the memory of a preference.
  }
}
