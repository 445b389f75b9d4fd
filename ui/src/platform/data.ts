import { useCallback, useEffect, useMemo } from "react";
import {
  hashKey,
  keepPreviousData,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
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
 * `enabled: false` waits; `keep` shows the answer of before while another is asked for; `structuralSharing: false` spares a long answer the comparison with the one before.
 */
export function useRead<T>(
  tags: Tag[],
  key: readonly unknown[],
  read: () => Promise<Answer<T, ApiError>>,
  options: { enabled?: boolean; structuralSharing?: false; keep?: true } = {},
): UseQueryResult<T, CommandFailure<ApiError>> {
  const { keep, ...rest } = options;
  return useQuery<T, CommandFailure<ApiError>>({
    queryKey: ["read", ...key],
    queryFn: () => call(read()),
    meta: { tags } satisfies Meta,
    ...rest,
    ...(keep && { placeholderData: keepPreviousData }),
  });
}

/** Drops what the tags name, but for the read of one key, so that the screens that show it read it again. */
async function refresh(client: QueryClient, tags: Tag[], except?: readonly unknown[]): Promise<void> {
  const kept = except && hashKey(["read", ...except]);
  const named = client.invalidateQueries({
    predicate: ({ meta, queryHash }) =>
      queryHash !== kept && ((meta as Meta | undefined)?.tags.some((tag) => tags.includes(tag)) ?? false),
  });
  const fileMoved = tags.some((tag) => FILE_TAGS.includes(tag));
  await Promise.all([named, fileMoved ? rereadFile(client) : undefined]);
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
      tell(client, changed);
      await refresh(client, changed.stale);
    },
    [client],
  );
}

/** Writes that follow each other sooner than this are of one go: about as fast as cells are filled in by hand. */
const REST = 1000;

/** How writes that follow each other as fast as keys are settled. */
export interface AtRest {
  /** A write begins: nothing is read again before it has its answer. */
  wait(): void;
  /** It was answered. */
  settle(changed: Changed): void;
  /** It was refused: nothing changed by it. */
  rest(): void;
}

/**
 * As `useSettle`, for writes that follow each other as fast as keys and whose answer completes the read of this key:
 * what else they made stale is read again once they rest, or when the screen is left.
 */
export function useSettleAtRest(completed: readonly unknown[]): AtRest {
  const client = useQueryClient();
  const key = hashKey(completed);
  const atRest = useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stale = new Set<Tag>();
    const catchUp = () => {
      clearTimeout(timer);
      if (stale.size > 0) void refresh(client, [...stale], completed);
      stale.clear();
    };
    const wait = () => clearTimeout(timer);
    const rest = () => {
      clearTimeout(timer);
      timer = setTimeout(catchUp, REST);
    };
    const settle = (changed: Changed) => {
      tell(client, changed);
      changed.stale.forEach((tag) => stale.add(tag));
      rest();
    };
    return { wait, settle, rest, catchUp };
    // The key is compared by what it holds.
  }, [client, key]);
  useEffect(() => atRest.catchUp, [atRest]);
  return atRest;
}

/** What can be undone now, and what the person should know. */
function tell(client: QueryClient, { undo, notices }: Changed): void {
  client.setQueryData<FileState | null>(FILE_KEY, (file) => (file ? { ...file, undo } : file));
  notices.forEach(announce);
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
