import { lazy, type ComponentType, type LazyExoticComponent, type ReactNode } from "react";
import type { Key } from "@/i18n";

/** One screen of the application. Parameters of the path (`/project/$id`) are read with `useParams`. */
export interface Screen {
  name: string;
  path: string;
  view: LazyExoticComponent<ComponentType>;
  /** In the left navigation: its icon and words. Screens without it are reached from others. */
  nav?: { icon: ReactNode; title: Key };
}

/** Names a screen's component, loaded when first shown: `view(() => import("@/features/x/XView"), "XView")`. */
export function view<M, N extends keyof M>(load: () => Promise<M>, name: N) {
  return lazy(async () => ({ default: (await load())[name] as ComponentType }));
}

/** Every screen, in the order of the navigation: a new screen is one line here. */
export const screens: Screen[] = [];
