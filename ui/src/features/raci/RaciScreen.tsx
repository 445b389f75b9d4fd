import { PageHeader } from "@/components";
import { useT } from "@/i18n";
import { RaciBoard } from "./RaciBoard";

/** The PMO's own responsibility matrix. */
export function RaciScreen() {
  const t = useT();
  return (
    <div className="screen" data-testid="raci-screen">
      <PageHeader title={t("raci.titleOwn")} />
      <div className="screen-body fill">
        <RaciBoard project={null} />
      </div>
    </div>
  );
}

/** The same as a tab of a project. */
export function RaciTab({ project }: { project: string }) {
  return (
    <div className="screen-body fill">
      <RaciBoard project={project} />
    </div>
  );
}
