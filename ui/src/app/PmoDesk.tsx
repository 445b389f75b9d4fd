import { useEffect, useRef } from "react";
import { RouterProvider } from "@tanstack/react-router";
import { StartView } from "@/features/start/StartView";
import { useT } from "@/i18n";
import { paths } from "@/lib/paths";
import { setTitle, useFile } from "@/platform";
import { BootGate } from "./BootGate";
import { Providers } from "./Providers";
import { router } from "./router";
import { DropZone } from "./DropZone";
import { Hosts } from "./Hosts";
import { NoticeHost } from "./NoticeHost";
import { Mark } from "./Mark";
import { LanguageSwitch, ThemeSwitch } from "./TopBar";

/** The whole application: the start screen until a file is open, then the shell with its screens. */
export function PmoDesk() {
  return (
    <Providers>
      <BootGate>
        <Desk />
      </BootGate>
    </Providers>
  );
}

function Desk() {
  const t = useT();
  const file = useFile();
  const path = file?.path;
  useEffect(() => {
    void setTitle(file ? `${file.name} — ${t("common.appName")}` : t("common.appName"));
  }, [file?.name, t]);
  // Another file holds other records: what was open of the last one is not there.
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current !== undefined && path !== shown.current) void router.navigate({ to: paths.cockpit });
    shown.current = path;
  }, [path]);
  return (
    <>
      {file ? (
        <RouterProvider router={router} />
      ) : (
        <StartView mark={<Mark size={44} />} switches={<Switches />} />
      )}
      <DropZone />
      <NoticeHost />
      <Hosts />
    </>
  );
}

function Switches() {
  return (
    <>
      <LanguageSwitch />
      <ThemeSwitch />
    </>
  );
}
