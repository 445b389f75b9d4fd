import { RouterProvider } from "@tanstack/react-router";
import { StartView } from "@/features/start/StartView";
import { useFile } from "@/platform";
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
  const file = useFile();
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
