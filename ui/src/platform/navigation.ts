import { useCallback } from "react";
import { useNavigate, useParams, useRouterState } from "@tanstack/react-router";

/** Moving between screens by path; paths are made in `lib/paths`. */
export function useGo(): (path: string) => void {
  const navigate = useNavigate();
  return useCallback((path) => void navigate({ to: path }), [navigate]);
}

/** The parameters of the path in force (`/project/$id/$tab` → `{id, tab}`). */
export function useRouteParams(): Record<string, string | undefined> {
  return useParams({ strict: false });
}

/** The path in force. */
export function useRoutePath(): string {
  return useRouterState({ select: (state) => state.location.pathname });
}
