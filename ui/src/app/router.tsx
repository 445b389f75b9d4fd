import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
} from "@tanstack/react-router";
import { paths } from "@/lib/paths";
import { screens } from "./screens";
import { Shell } from "./Shell";

const root = createRootRoute({ component: Shell });
const routes = screens.map(({ path, view: View }) =>
  createRoute({ getParentRoute: () => root, path, component: () => <View /> }),
);
const elsewhere = createRoute({
  getParentRoute: () => root,
  path: "$",
  beforeLoad: () => {
    throw redirect({ to: paths.cockpit });
  },
});

/** One route per screen beneath the shell; an unknown address leads to the cockpit. */
export const router = createRouter({
  routeTree: root.addChildren([...routes, elsewhere]),
  history: createHashHistory(),
});
