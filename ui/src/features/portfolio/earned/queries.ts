import { commands } from "@/bindings";
import { useRead } from "@/platform";

/** Earned value rests on the plan, its steps, the project's money and the data date. */
export function useEarnedValue(project: string) {
  return useRead(["plan", "projects", "records", "settings"], ["earned-value", project], () =>
    commands.earnedValue(project),
  );
}

export function usePortfolioEarnedValue() {
  return useRead(
    ["plan", "projects", "records", "settings"],
    ["portfolio-earned-value"],
    commands.portfolioEarnedValue,
  );
}
