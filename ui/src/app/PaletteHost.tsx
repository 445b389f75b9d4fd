import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { commands as api, type SearchHit } from "@/bindings";
import { CommandPalette, type Command } from "@/components";
import { useLanguage } from "@/i18n";
import { entityLabel } from "@/i18n/labels";
import { paths } from "@/lib/paths";
import { isMac, requestImport, useGo, usePersonalSettings } from "@/platform";
import { useFiles } from "./useFiles";
import { useTheme, type ThemeChoice } from "@/theme/ThemeProvider";
import { setPaletteOpener } from "./palette";
import { navigation } from "./screens";
import type { UndoControl } from "./undo";

/** The command palette with every screen, every action of the frame, and what the portfolio's search finds. */
export function PaletteHost({ undo }: { undo: UndoControl }) {
  const { t } = useLanguage();
  const go = useGo();
  const [open, setOpen] = useState(false);
  const { hits, search } = useSearch();
  const actions = useFrameActions(undo);

  useEffect(() => {
    setPaletteOpener(() => setOpen(true));
    const onKey = (event: KeyboardEvent) => {
      if ((isMac ? event.metaKey : event.ctrlKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setOpen((now) => !now);
      }
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
      setPaletteOpener(null);
    };
  }, []);

  const list = useMemo<Command[]>(
    () => [
      ...navigation.map((entry) => ({
        id: entry.name,
        group: t("shell.groupScreens"),
        title: t(entry.title),
        keywords: entry.name,
        run: () => go(entry.to),
      })),
      ...actions,
    ],
    [t, go, actions],
  );
  const found = hits.map((hit) => ({
    id: hit.id,
    group: entityLabel(t, hit.entity),
    title: [hit.title, hit.subtitle].filter(Boolean).join(" · "),
    run: () => go(wayTo(hit)),
  }));
  return (
    <CommandPalette
      open={open}
      commands={list}
      found={found}
      onQuery={search}
      onClose={() => setOpen(false)}
    />
  );
}

/** Where a found record is shown. */
function wayTo(hit: SearchHit): string {
  if (hit.entity === "project") return paths.project(hit.id);
  if (hit.entity === "task" && hit.project) return paths.project(hit.project, "plan");
  return paths.record(hit.entity, hit.id);
}

/** The portfolio's search, a moment after the last key; the newest answer wins. */
function useSearch() {
  const [hits, setHits] = useState<SearchHit[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef("");
  const search = useCallback((query: string) => {
    clearTimeout(timer.current);
    latest.current = query.trim();
    if (latest.current === "") return setHits([]);
    timer.current = setTimeout(async () => {
      const answer = await api.search(latest.current);
      if (answer.status === "ok" && query.trim() === latest.current) setHits(answer.data);
    }, 150);
  }, []);
  return { hits, search };
}

function useFrameActions(undo: UndoControl): Command[] {
  const { t, language, setLanguage } = useLanguage();
  const { choose } = useTheme();
  const { change } = usePersonalSettings();
  const files = useFiles();
  const group = t("shell.groupActions");
  const key = isMac ? "⌘" : "Ctrl+";
  const theme = (choice: ThemeChoice) => ({
    id: `theme-${choice}`,
    group,
    title: t(`shell.theme_${choice}`),
    keywords: "theme",
    run: () => {
      choose(choice);
      void change({ theme: choice });
    },
  });
  const other = language === "en" ? "zh-CN" : "en";
  return [
    ...(undo.undo
      ? [
          {
            id: "undo",
            group,
            title: t("shell.undoStep", { name: undo.nameOf(undo.undo) }),
            hint: key + "Z",
            keywords: "undo",
            run: undo.runUndo,
          },
        ]
      : []),
    ...(undo.redo
      ? [
          {
            id: "redo",
            group,
            title: t("shell.redoStep", { name: undo.nameOf(undo.redo) }),
            hint: key + "Y",
            keywords: "redo",
            run: undo.runRedo,
          },
        ]
      : []),
    { id: "import", group, title: t("shell.fileImport"), keywords: "import", run: () => requestImport() },
    { id: "open", group, title: t("shell.fileOpen"), keywords: "open", run: () => void files.choose() },
    {
      id: "charter",
      group,
      title: t("shell.fileCharter"),
      keywords: "new charter",
      run: () => void files.create("charter", t("shell.charterName")),
    },
    {
      id: "sample",
      group,
      title: t("shell.fileSample"),
      keywords: "sample",
      run: () => void files.create("sample", t("shell.sampleName")),
    },
    { id: "close", group, title: t("shell.fileClose"), keywords: "close", run: () => void files.close() },
    {
      id: "language",
      group,
      title: t("shell.otherLanguage"),
      keywords: "language english chinese",
      run: () => {
        setLanguage(other);
        void change({ language: other });
      },
    },
    theme("light"),
    theme("dark"),
    theme("system"),
  ];
}
