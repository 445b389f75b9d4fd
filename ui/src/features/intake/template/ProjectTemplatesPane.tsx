import { useState } from "react";
import { App, Button, Tag } from "antd";
import { commands, type TemplatesView, type TemplateVersionView } from "@/bindings";
import { ErrorNotice } from "@/components";
import { useT, type Key } from "@/i18n";
import { date } from "@/lib/format";
import { useProblemText, useRead, useWrite } from "@/platform";
import { useAct } from "../useAct";
import { TemplateEditor } from "./TemplateEditor";
import { TemplateParts } from "./TemplateParts";

const COLOURS: Record<string, string> = {
  draft: "orange",
  current: "green",
  grace: "gold",
  retired: "default",
};

/** The versions of the template by which projects begin: what each holds, who still runs on it, and the next one. */
export function ProjectTemplatesPane() {
  const wordsOf = useProblemText();
  const view = useRead(["records", "projects"], ["project-templates"], commands.projectTemplates);
  if (view.error) return <ErrorNotice body={wordsOf(view.error)} onRetry={() => void view.refetch()} />;
  const versions = view.data?.versions ?? [];
  const writing = versions.some((version) => version.standing === "draft");
  return (
    <div className="screen-body intake-templates" data-testid="project-templates">
      <div className="stack grow">
        {view.data &&
          versions.map((version) => (
            <Version key={version.label} view={view.data} version={version} writing={writing} />
          ))}
      </div>
    </div>
  );
}

interface Props {
  view: TemplatesView;
  version: TemplateVersionView;
  /** Whether a version is being written. */
  writing: boolean;
}

function Version({ view, version, writing }: Props) {
  const t = useT();
  const act = useAct();
  const [open, setOpen] = useState(version.standing !== "retired");
  const draft = version.standing === "draft";
  const state = t(`template.standing_${version.standing}` as Key, { date: date(version.until ?? "") });
  return (
    <section className="card" data-testid={`template-${version.standing}`}>
      <h2 className="card-title">
        {version.label}
        <Tag color={COLOURS[version.standing]}>{state}</Tag>
        {version.releasedOn && (
          <span className="faint">{t("intake.released", { date: date(version.releasedOn) })}</span>
        )}
        <span className="faint">{t("template.usedBy", { n: version.projects })}</span>
        <span className="grow" />
        {version.standing === "current" && !writing && !view.locked && (
          <Button
            size="small"
            data-testid="action-new-template"
            onClick={() => void act(commands.newProjectTemplate())}
          >
            {t("intake.newVersion")}
          </Button>
        )}
        {draft && version.id && !view.locked && <DraftButtons id={version.id} />}
        <Button type="text" size="small" onClick={() => setOpen(!open)}>
          {t(open ? "template.hide" : "template.show")}
        </Button>
      </h2>
      {version.note && !draft && <p className="soft">{version.note}</p>}
      {version.standing === "grace" && (
        <p className="faint">{t("template.graceBody", { days: view.graceDays })}</p>
      )}
      {version.faults.length > 0 && (
        <ul className="intake-short" data-testid="template-faults">
          {version.faults.map((fault) => (
            <li key={fault}>{t(`errorReason.${fault}` as Key)}</li>
          ))}
        </ul>
      )}
      {open &&
        (draft && version.id && !view.locked ? (
          <TemplateEditor key={version.id} id={version.id} version={version} roles={view.roles} />
        ) : (
          <TemplateParts content={version.content} />
        ))}
    </section>
  );
}

function DraftButtons({ id }: { id: string }) {
  const t = useT();
  const act = useAct();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const drop = () =>
    write(commands.deleteRecord("template_version", id, "")).catch(
      (error: unknown) => void message.error(wordsOf(error)),
    );
  return (
    <>
      <Button size="small" data-testid="action-drop-template" onClick={() => void drop()}>
        {t("common.delete")}
      </Button>
      <Button
        size="small"
        type="primary"
        data-testid="action-release-template"
        onClick={() => void act(commands.releaseProjectTemplate(id))}
      >
        {t("intake.release")}
      </Button>
    </>
  );
}
