import { useState } from "react";
import { App, Select, Tag } from "antd";
import { commands, type PlanEdit, type PlanView, type TaskRow } from "@/bindings";
import { useT } from "@/i18n";
import { date } from "@/lib/format";
import { useProblemText, useRead } from "@/platform";
import type { PlanActions } from "./usePlanActions";

interface Props {
  row: TaskRow;
  plan: PlanView;
  locked: boolean;
  apply: PlanActions["apply"];
}

/** What a task waits for in other projects: as in the predecessors' cell, and found by searching instead of typing. */
export function OutsideLinks({ row, plan, locked, apply }: Props) {
  const t = useT();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const [text, setText] = useState("");
  const wanted = text.trim();
  const found = useRead(["plan", "projects"], ["find-tasks", plan.project, wanted], () =>
    commands.findTasks(plan.project, wanted),
  );
  const all = row.predecessors.split(",").filter((one) => one !== "");
  const outside = all.filter((one) => one.includes(":"));
  const write = async (predecessors: string[]) => {
    const edit: PlanEdit = { type: "set_predecessors", task: row.id, text: predecessors.join(",") };
    try {
      await apply(edit);
      setText("");
    } catch (error) {
      void message.error(wordsOf(error));
    }
  };
  if (locked && outside.length === 0) return null;
  return (
    <section className="plan-outside" data-testid="outside-links">
      <h3>{t("plan.outside")}</h3>
      {outside.map((one) => (
        <Tag
          key={one}
          closable={!locked}
          onClose={(event) => {
            event.preventDefault();
            void write(all.filter((other) => other !== one));
          }}
        >
          {one}
        </Tag>
      ))}
      {!locked && (
        <Select<string>
          showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
          value={null}
          data-testid="outside-search"
          aria-label={t("plan.outsideSearch")}
          placeholder={t("plan.outsideSearch")}
          notFoundContent={wanted === "" ? t("plan.outsideHint") : t("plan.outsideNone")}
          options={(found.data ?? []).map((hit) => ({
            value: hit.reference,
            label: `${hit.reference} ${hit.name} · ${hit.projectName} · ${date(hit.finish)}`,
          }))}
          onSelect={(reference) => void write([...all, reference])}
        />
      )}
    </section>
  );
}
