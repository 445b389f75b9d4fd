import { FileAddOutlined, FolderOpenOutlined, ImportOutlined, ProjectOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useState, type ReactNode } from "react";
import { useT } from "@/i18n";
import {
  openProblem,
  requestImport,
  useBoot,
  useFileActions,
  useProblemText,
  type FileActions,
} from "@/platform";
import "./start.css";

interface Props {
  /** Switches of language and theme, and the mark: the frame's. */
  mark: ReactNode;
  switches: ReactNode;
}

/** The first screen: the sample portfolio, an empty one with the PMO charter, importing, or a file of before. */
export function StartView({ mark, switches }: Props) {
  const t = useT();
  const boot = useBoot();
  const actions = useFileActions();
  return (
    <div className="start" data-testid="start">
      <div className="start-switches row">{switches}</div>
      <div className="start-inner">
        <div className="start-head">
          {mark}
          <div>
            <h1>{t("common.appName")}</h1>
            <p className="soft">{t("start.slogan")}</p>
          </div>
        </div>
        <Problem actions={actions} atStart={boot.problem} />
        <div className="start-choices">
          <Choice
            icon={<ProjectOutlined />}
            name="sample"
            title={t("start.sample")}
            body={t("start.sampleBody")}
            onClick={() => void actions.create("sample", t("shell.sampleName"))}
          />
          <Choice
            icon={<FileAddOutlined />}
            name="charter"
            title={t("start.charter")}
            body={t("start.charterBody")}
            onClick={() => void actions.create("charter", t("shell.charterName"))}
          />
          <ImportChoice actions={actions} />
        </div>
        <Recent actions={actions} />
        <div className="faint start-foot">{t("start.foot", { version: boot.version })}</div>
      </div>
    </div>
  );
}

function ImportChoice({ actions }: { actions: FileActions }) {
  const t = useT();
  const importInto = async () => {
    if (await actions.create("charter", t("shell.charterName"))) requestImport();
  };
  return (
    <Choice
      icon={<ImportOutlined />}
      name="import"
      title={t("start.import")}
      body={t("start.importBody")}
      onClick={() => void importInto()}
    />
  );
}

function Choice(props: { icon: ReactNode; name: string; title: string; body: string; onClick: () => void }) {
  return (
    <button
      type="button"
      className="start-choice card"
      data-testid={`action-${props.name}`}
      onClick={props.onClick}
    >
      <span className="start-icon">{props.icon}</span>
      <span className="start-title">{props.title}</span>
      <span className="soft">{props.body}</span>
    </button>
  );
}

function Recent({ actions }: { actions: FileActions }) {
  const t = useT();
  const { recent } = useBoot();
  return (
    <section className="start-recent">
      <div className="row">
        <h2>{t("start.recent")}</h2>
        <div className="grow" />
        <Button icon={<FolderOpenOutlined />} data-testid="action-open" onClick={() => void actions.choose()}>
          {t("start.open")}
        </Button>
      </div>
      {recent.length === 0 && <p className="faint">{t("start.noRecent")}</p>}
      {recent.slice(0, 6).map((file) => (
        <button
          key={file.path}
          type="button"
          className="start-file"
          disabled={!file.exists || actions.busy}
          data-testid={`recent-${file.name}`}
          onClick={() => void actions.open(file.path)}
        >
          <span className="start-file-name">{file.name}</span>
          <span className="faint ellipsis">{file.path}</span>
          {!file.exists && <span className="soft">{t("start.gone")}</span>}
        </button>
      ))}
    </section>
  );
}

/** What could not be opened, here or when the program was started with a file. */
function Problem({ actions, atStart }: { actions: FileActions; atStart: unknown }) {
  const t = useT();
  const wordsOf = useProblemText();
  const [seen, setSeen] = useState(false);
  const problem = actions.problem ?? (seen || !atStart ? null : openProblem(atStart));
  if (!problem) return null;
  return (
    <Alert
      type="error"
      showIcon
      data-testid="start-problem"
      title={t("shell.openFailed")}
      description={wordsOf(problem.error)}
      closable={{
        onClose: () => {
          setSeen(true);
          actions.dismiss();
        },
      }}
      action={
        problem.readOnlyHelps && (
          <Button
            data-testid="action-open-read-only"
            onClick={() => void actions.open(problem.path, "read_only")}
          >
            {t("shell.openReadOnly")}
          </Button>
        )
      }
    />
  );
}
