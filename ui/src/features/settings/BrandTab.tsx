import { useState } from "react";
import { Button } from "antd";
import { commands } from "@/bindings";
import { ErrorNotice, FieldEditor } from "@/components";
import { useT } from "@/i18n";
import { pickFiles, useFile, useProblemText, useRead, useWrite } from "@/platform";

/** How exported documents look: the company's name, colour and sign, and the master of its presentations. */
export function BrandTab() {
  const t = useT();
  const wordsOf = useProblemText();
  const write = useWrite();
  const readOnly = !!useFile()?.readOnly;
  const view = useRead(["settings"], ["brand"], commands.brand);
  if (view.error) return <ErrorNotice body={wordsOf(view.error)} onRetry={() => void view.refetch()} />;
  if (!view.data) return <div className="faint">{t("common.loading")}</div>;
  const { company, accent, logo, template } = view.data;
  return (
    <div className="settings-scroll">
      <section className="term-group" data-testid="brand">
        <p className="soft settings-lead">{t("settings.brandLead")}</p>
        <div className="settings-form">
          <FieldEditor
            name="organisation"
            spec={{ label: t("settings.brandCompany"), kind: "text", readOnly }}
            value={company}
            wordsOf={wordsOf}
            onSave={(value) => write(commands.setOrganisation(String(value ?? "")))}
          />
          <FieldEditor
            name="brand-accent"
            spec={{ label: t("settings.brandAccent"), kind: "text", readOnly }}
            value={accent}
            wordsOf={wordsOf}
            onSave={(value) => write(commands.setBrandAccent(String(value ?? "")))}
          />
          <p className="faint">{t("settings.brandAccentHelp")}</p>
        </div>
      </section>
      <FileChoice
        name="logo"
        title={t("settings.brandLogo")}
        help={t("settings.brandLogoHelp")}
        file={logo}
        readOnly={readOnly}
        onSet={commands.setBrandLogo}
      />
      <FileChoice
        name="template"
        title={t("settings.brandTemplate")}
        help={t("settings.brandTemplateHelp")}
        file={template}
        readOnly={readOnly}
        onSet={commands.setBrandTemplate}
      />
    </div>
  );
}

interface FileProps {
  name: string;
  title: string;
  help: string;
  file: string;
  readOnly: boolean;
  onSet: typeof commands.setBrandLogo;
}

/** A file that is kept in the portfolio: chosen, shown by its name, taken away. */
function FileChoice({ name, title, help, file, readOnly, onSet }: FileProps) {
  const t = useT();
  const wordsOf = useProblemText();
  const write = useWrite();
  const [problem, setProblem] = useState<string | null>(null);
  const set = async (path: string | null) => {
    setProblem(null);
    try {
      await write(onSet(path));
    } catch (error) {
      setProblem(wordsOf(error));
    }
  };
  const choose = async () => {
    const [path] = await pickFiles();
    if (path) await set(path);
  };
  return (
    <section className="term-group" data-testid={`brand-${name}`}>
      <h3>{title}</h3>
      <p className="soft settings-lead">{help}</p>
      <div className="row">
        <span data-testid={`brand-${name}-file`}>{file || t("settings.brandNone")}</span>
        {!readOnly && (
          <Button data-testid={`action-brand-${name}`} onClick={() => void choose()}>
            {t("settings.brandChoose")}
          </Button>
        )}
        {!readOnly && file !== "" && (
          <Button data-testid={`action-brand-${name}-remove`} onClick={() => void set(null)}>
            {t("settings.brandRemove")}
          </Button>
        )}
      </div>
      {problem && <ErrorNotice body={problem} />}
    </section>
  );
}
