import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { Key } from "@/i18n";

/** One tab of the project screen: it is given the project's id, and whether nothing may be changed. */
export interface ProjectTab {
  name: string;
  title: Key;
  view: LazyExoticComponent<ComponentType<TabProps>>;
}

export interface TabProps {
  project: string;
  locked: boolean;
  /** What is to be open beside it from the start. */
  panel?: string;
}

function tab<M>(load: () => Promise<M>, pick: (module: M) => ComponentType<TabProps>) {
  return lazy(async () => ({ default: pick(await load()) }));
}

/** A register of the project's own records. */
function register(entity: string) {
  return tab(
    () => import("@/components/records/RecordsPane"),
    ({ RecordsPane }) =>
      ({ project, locked }) => (
        <div className="screen-body fill">
          <RecordsPane entity={entity} project={project} locked={locked} />
        </div>
      ),
  );
}

const plan = tab(
  () => import("@/features/plan/PlanView"),
  (module) => module.PlanView,
);

const overview = tab(
  () => import("@/features/project/OverviewTab"),
  (module) => module.OverviewTab,
);
const raci = tab(
  () => import("@/features/raci/RaciScreen"),
  (module) => module.RaciTab,
);
const trend = tab(
  () => import("@/features/portfolio/trend/TrendTab"),
  (module) => module.TrendTab,
);
const earned = tab(
  () => import("@/features/portfolio/earned/EarnedTab"),
  (module) => module.EarnedTab,
);
const dependencies = tab(
  () => import("@/features/portfolio/cross/CrossTab"),
  (module) => module.CrossTab,
);
const budget = tab(
  () => import("@/features/budget/BudgetTab"),
  (module) => module.BudgetTab,
);
const closure = tab(
  () => import("@/features/closure/ClosureTab"),
  (module) => module.ClosureTab,
);

const risks = tab(
  () => import("@/features/records/ProjectRegisters"),
  (module) => module.RisksTab,
);
const changes = tab(
  () => import("@/features/records/ProjectRegisters"),
  (module) => module.ChangesTab,
);

const quality = tab(
  () => import("@/features/quality/QualityTab"),
  (module) => module.QualityTab,
);

/** The tabs of a project, in their order: a new one is one line here. */
export const projectTabs: ProjectTab[] = [
  { name: "overview", title: "project.tab_overview", view: overview },
  { name: "plan", title: "project.tab_plan", view: plan },
  { name: "trend", title: "project.tab_trend", view: trend },
  { name: "earned", title: "project.tab_earned", view: earned },
  { name: "dependencies", title: "project.tab_dependencies", view: dependencies },
  { name: "budget", title: "project.tab_budget", view: budget },
  { name: "risks", title: "project.tab_risks", view: risks },
  { name: "changes", title: "project.tab_changes", view: changes },
  { name: "quality", title: "project.tab_quality", view: quality },
  { name: "raci", title: "project.tab_raci", view: raci },
  { name: "lessons", title: "project.tab_lessons", view: register("lesson") },
  { name: "closure", title: "project.tab_closure", view: closure },
];
