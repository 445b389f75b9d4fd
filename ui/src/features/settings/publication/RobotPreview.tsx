import { commands } from "@/bindings";
import { ErrorNotice } from "@/components";
import { useT } from "@/i18n";
import { useProblemText, useRead } from "@/platform";

/** Exactly what would be sent to a robot; looking at it sends nothing. */
export function RobotPreview({ robot }: { robot: string }) {
  const t = useT();
  const wordsOf = useProblemText();
  const preview = useRead(["publication", "records", "projects"], ["robot-preview", robot], () =>
    commands.previewRobot(robot),
  );
  if (preview.error)
    return <ErrorNotice body={wordsOf(preview.error)} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <div className="faint">{t("common.loading")}</div>;
  const { waiting, messages } = preview.data;
  const told = messages.length === 0 ? "nothing" : waiting ? "waiting" : "example";
  return (
    <div data-testid="robot-preview">
      <p className="soft">{t(`news.previewOf_${told}`)}</p>
      {messages.map((message, place) => (
        <section key={place} className="card robot-message">
          <h4>{message.title}</h4>
          <ul>
            {message.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <details>
            <summary className="soft">{t("news.previewBody")}</summary>
            <pre className="robot-body">{message.body}</pre>
          </details>
        </section>
      ))}
    </div>
  );
}
