import { useCallback } from "react";
import { useQuery, useQueryClient, type QueryClient, type UseQueryResult } from "@tanstack/react-query";
import { commands, type ApiError, type Changed, type FileState, type Tag } from "@/bindings";
import { call, CommandFailure, type Answer } from "./call";
import { announce } from "./notices";

/** Reads declare the tags they show; a write answers the tags it made stale; what is on screen is read again. */

export const FILE_KEY = ["file"] as const;

/** What a write must have touched for the file's own facts (projects, data date, notices) to be read again. */
const FILE_TAGS: Tag[] = ["projects", "settings"];

type Meta = { tags: Tag[] };

/**
 * Reads one view model. `key` names it with its arguments; `tags` say which writes make it stale.
 * `enabled: false` waits.
 */
export function useRead<T>(
  tags: Tag[],
  key: readonly unknown[],
  read: () => Promise<Answer<T, ApiError>>,
  options: { enabled?: boolean } = {},
): UseQueryResult<T, CommandFailure<ApiError>> {
  return useQuery<T, CommandFailure<ApiError>>({
    queryKey: ["read", ...key],
    queryFn: () => call(read()),
    meta: { tags } satisfies Meta,
    enabled: options.enabled ?? true,
  });
}

/** Drops what the tags name, so that the screens that show it read it again. */
export async function refresh(client: QueryClient, tags: Tag[]): Promise<void> {
  await client.invalidateQueries({
    predicate: (query) => (query.meta as Meta | undefined)?.tags.some((tag) => tags.includes(tag)) ?? false,
  });
}

/** Carries out writes: refreshes what became stale and what can be undone. Answers what the write answered. */
export function useWrite(): (answer: Promise<Answer<Changed, ApiError>>) => Promise<Changed> {
  const settle = useSettle();
  return useCallback(
    async (answer) => {
      const changed = await call(answer);
      await settle(changed);
      return changed;
    },
    [settle],
  );
}

/** As `useWrite`, for commands whose answer carries its `Changed` inside. */
export function useSettle(): (changed: Changed) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (changed) => {
      client.setQueryData<FileState | null>(FILE_KEY, (file) =>
        file ? { ...file, undo: changed.undo } : file,
      );
      changed.notices.forEach(announce);
      const fileMoved = changed.stale.some((tag) => FILE_TAGS.includes(tag));
      await Promise.all([refresh(client, changed.stale), fileMoved ? rereadFile(client) : undefined]);
    },
    [client],
  );
}

/** Reads again what the frame shows of the file. */
async function rereadFile(client: QueryClient): Promise<void> {
  client.setQueryData(FILE_KEY, await call(commands.fileState()));
}

/** A file was opened, closed or moved to another date: everything is read anew. */
export function useFileChange(): (file: FileState | null) => void {
  const client = useQueryClient();
  return useCallback(
    (file) => {
      client.setQueryData(FILE_KEY, file);
      void client.resetQueries({ predicate: (query) => query.queryKey[0] === "read" });
    },
    [client],
  );
}

/** The file that is open; null when none is. */
export function useFile(): FileState | null {
  const { data } = useQuery<FileState | null>({
    queryKey: FILE_KEY,
    queryFn: () => call(commands.fileState()),
    enabled: false,
    initialData: null,
  });
  return data ?? null;
}
