import { createContext, useContext } from "react";
import type { PlanVersion } from "@/bindings";

/** Which plan the screen shows, and how it comes to another one: the trial that is open, what is compared. */
export interface Versions {
  project: string;
  /** The trial that is shown instead of the plan. */
  trial: string | null;
  open(trial: string | null): void;
  compare(left: PlanVersion, right: PlanVersion): void;
  /** The task to be shown once the plan is there again. */
  wanted: string | null;
}

const nowhere: Versions = {
  project: "",
  trial: null,
  wanted: null,
  open: () => undefined,
  compare: () => undefined,
};

export const VersionsContext = createContext<Versions>(nowhere);

export const useVersions = () => useContext(VersionsContext);

export const NOW: PlanVersion = { type: "now" };

/** A version as the value of a list, and back. */
export function versionKey(version: PlanVersion): string {
  return version.type === "now" ? "now" : `${version.type}:${version.id}`;
}

export function versionOf(key: string): PlanVersion {
  const [type, id = ""] = key.split(":");
  if (type === "baseline" || type === "trial") return { type, id };
  return NOW;
}
