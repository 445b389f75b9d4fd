import { commands, type PlanVersion } from "@/bindings";
import { useRead } from "@/platform";
import { versionKey } from "./version";

export const trialKey = (trial: string) => ["trial", trial] as const;

export function useBaselines(project: string) {
  return useRead(["plan", "records"], ["baselines", project], () => commands.baselines(project));
}

export function useTrials(project: string) {
  return useRead(["trials", "plan"], ["trials", project], () => commands.trials(project));
}

export function useTrial(trial: string) {
  return useRead(["trials", "plan"], trialKey(trial), () => commands.trialPlan(trial), {
    structuralSharing: false,
  });
}

export function useImpact(trial: string) {
  return useRead(["trials", "plan"], ["trial-impact", trial], () => commands.trialImpact(trial));
}

export function useComparison(project: string, left: PlanVersion, right: PlanVersion) {
  const key = ["compare", project, versionKey(left), versionKey(right)];
  return useRead(["plan", "trials"], key, () => commands.comparePlans(project, left, right));
}
