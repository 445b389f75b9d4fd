import { createContext, useCallback, useContext } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { commands, type Boot, type Preferences } from "@/bindings";
import { call } from "./call";

/** What the window was told when it started. */
export const BootContext = createContext<Boot | null>(null);

export function useBoot(): Boot {
  const boot = useContext(BootContext);
  if (!boot) throw new Error("used outside the boot gate");
  return boot;
}

const KEY = ["preferences"] as const;

/** The person's settings on this computer, and how one of them is changed. */
export function usePersonalSettings() {
  const boot = useBoot();
  const client = useQueryClient();
  const current = client.getQueryData<Preferences>(KEY) ?? boot.preferences;
  const change = useCallback(
    async (part: Partial<Preferences>) => {
      const base = client.getQueryData<Preferences>(KEY) ?? boot.preferences;
      client.setQueryData(KEY, await call(commands.setPreferences({ ...base, ...part })));
    },
    [client, boot],
  );
  return { current, change };
}
