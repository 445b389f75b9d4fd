import { Button, Progress as Bar } from "antd";
import type { Progress } from "@/bindings";
import { useT } from "@/i18n";

interface Props {
  file: string;
  progress: Progress | null;
  onStop: () => void;
}

/** A file that is being read: how far it is, and how it is stopped. */
export function Reading({ file, progress, onStop }: Props) {
  const t = useT();
  const known = progress !== null && progress.total > 0;
  const percent = known ? Math.min(100, Math.round((progress.done * 100) / progress.total)) : 0;
  return (
    <div className="import-reading" data-testid="import-reading">
      <div>{t("importing.reading", { file })}</div>
      <Bar percent={percent} status="active" />
      <div className="row">
        <span className="faint grow">{t("importing.readingHint")}</span>
        <Button data-testid="action-stop-import" onClick={onStop}>
          {t("importing.stop")}
        </Button>
      </div>
    </div>
  );
}
