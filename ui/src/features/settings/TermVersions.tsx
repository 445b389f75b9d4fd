import type { TermVersionRow } from "@/bindings";
import { useT } from "@/i18n";
import { date } from "@/lib/format";

/** The values that a parameter was given, newest first, each with since when, by whom and why. */
export function TermVersions({
  versions,
  written,
}: {
  versions: TermVersionRow[];
  written: (value: number) => string;
}) {
  const t = useT();
  return (
    <ul className="term-versions faint" data-testid="term-versions">
      {versions.map((version) => (
        <li key={version.version}>
          {t("settings.termVersion", {
            version: version.version,
            date: date(version.effective),
            before: written(Number(version.before)),
            value: written(Number(version.value)),
          })}
          {version.by && ` · ${version.by}`}
          {version.reason && ` · ${version.reason}`}
        </li>
      ))}
    </ul>
  );
}
