import { useState } from "react";
import { remember, remembered } from "@/platform";

/** A state that this computer remembers. */
export function useKept<T>(name: string, fallback: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => remembered(name, fallback));
  const keep = (next: T) => {
    setValue(next);
    remember(name, next);
  };
  return [value, keep];
}
