import { Suspense } from "react";
import { Outlet } from "@tanstack/react-router";
import { useT } from "@/i18n";
import { Banners } from "./Banners";
import { NavBar } from "./NavBar";
import { PaletteHost } from "./PaletteHost";
import { TopBar } from "./TopBar";
import { useUndo } from "./undo";
import "./shell.css";

/** The frame of every screen: navigation at the left, file and data date above, warnings beneath them. */
export function Shell() {
  const t = useT();
  const undo = useUndo();
  return (
    <div className="shell">
      <NavBar />
      <div className="shell-main">
        <TopBar undo={undo} />
        <Banners />
        <main className="shell-screen">
          <Suspense fallback={<div className="shell-wait faint">{t("common.loading")}</div>}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <PaletteHost undo={undo} />
    </div>
  );
}
