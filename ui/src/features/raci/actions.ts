import { App } from "antd";
import { commands, type Changed, type RaciView } from "@/bindings";
import { useRecords } from "@/components/records/schema";
import type { ApiError } from "@/bindings";
import { useProblemText, useWrite, type Answer } from "@/platform";

/** Everything that may be done to a matrix; what was refused is said at the foot of the window. */
export interface RaciActions {
  set(activity: string, role: string, letter: string | null): Promise<void>;
  addActivity(name: string): Promise<void>;
  rename(activity: string, name: string): Promise<void>;
  setApproval(activity: string, approval: boolean): Promise<void>;
  remove(activity: string): Promise<void>;
  /** One place up (-1) or down (1). */
  shift(activity: string, by: -1 | 1): Promise<void>;
  addRole(name: string, keyRole: boolean): Promise<void>;
  setRole(role: string, field: string, value: string | number, reason: string): Promise<void>;
}

export function useRaciActions(view: RaciView): RaciActions {
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const stored = useRecords("raci_activity");
  const positions = new Map(
    (stored.data ?? []).map((record) => [record.id, Number(record.fields.position ?? 0)]),
  );
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      void message.error(wordsOf(error));
    }
  };
  const once = (answer: () => Promise<Answer<Changed, ApiError>>) => attempt(() => write(answer()));
  const field = (id: string, name: string, value: string | number) =>
    commands.setField("raci_activity", id, name, value, "");
  return {
    set: (activity, role, letter) => once(() => commands.setRaci(activity, role, letter)),
    addActivity: (name) => {
      const places = view.activities.map(({ id }) => positions.get(id) ?? 0);
      const position = Math.max(0, ...places) + 1;
      const fields = { ...(view.project ? { project: view.project } : {}), name, position };
      return once(() => commands.createRecord("raci_activity", fields, ""));
    },
    rename: (activity, name) => once(() => field(activity, "name", name)),
    setApproval: (activity, approval) => once(() => field(activity, "approval", Number(approval))),
    remove: (activity) => once(() => commands.deleteRecord("raci_activity", activity, "")),
    shift: (activity, by) =>
      attempt(async () => {
        const order = view.activities.map(({ id }) => id);
        const from = order.indexOf(activity);
        const to = from + by;
        if (to < 0 || to >= order.length) return;
        order.splice(to, 0, ...order.splice(from, 1));
        for (const [place, id] of order.entries())
          if (positions.get(id) !== place + 1) await write(field(id, "position", place + 1));
      }),
    addRole: (name, keyRole) =>
      once(() => commands.createRecord("role", { name, kind: "role", key_role: Number(keyRole) }, "")),
    setRole: (role, name, value, reason) => once(() => commands.setField("role", role, name, value, reason)),
  };
}
