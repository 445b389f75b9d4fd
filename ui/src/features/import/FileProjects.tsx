import { useState } from "react";
import { Select } from "antd";
import { commands, type ImportDraft, type PlanImport } from "@/bindings";
import { ErrorNotice } from "@/components";
import { useT } from "@/i18n";
import { number } from "@/lib/format";
import { call, problemText } from "@/platform";

interface Props {
  draft: ImportDraft;
  plan: PlanImport;
  onDraft: (draft: ImportDraft) => void;
}

/** Which project of a file that holds several is read. */
export function FileProjects({ draft, plan, onDraft }: Props) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (plan.others.length === 0) return null;
  const choose = async (place: number) => {
    setBusy(true);
    setProblem(null);
    try {
      onDraft(await call(commands.chooseImport(draft.token, place)));
    } catch (error) {
      setProblem(problemText(t, error));
    }
    setBusy(false);
  };
  return (
    <>
      <div className="import-target">
        <span className="soft">{t("importing.fileProject")}</span>
        <Select
          value={plan.others.findIndex((project) => project.read)}
          style={{ width: 420 }}
          loading={busy}
          disabled={busy}
          data-testid="import-file-project"
          options={plan.others.map(({ name, tasks }, value) => ({
            value,
            label: t("importing.fileProjectOption", { name, n: number(tasks) }),
          }))}
          onChange={(place: number) => void choose(place)}
        />
        <span className="faint">{t("importing.fileProjectHint")}</span>
      </div>
      {problem && <ErrorNotice body={problem} />}
    </>
  );
}
