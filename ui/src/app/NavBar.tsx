import { useState } from "react";
import { MenuFoldOutlined, MenuUnfoldOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { useT } from "@/i18n";
import { remember, remembered, useGo, useRoutePath } from "@/platform";
import { Mark } from "./Mark";
import { navigation, type NavEntry } from "./screens";

/** The left navigation: every finished screen, by icon and name; it can shrink to its icons. */
export function NavBar() {
  const t = useT();
  const go = useGo();
  const path = useRoutePath();
  const [narrow, setNarrow] = useState(() => remembered("nav.narrow", false));
  const toggle = () => {
    remember("nav.narrow", !narrow);
    setNarrow(!narrow);
  };
  return (
    <nav className={narrow ? "nav nav-narrow" : "nav"} aria-label={t("shell.nav")}>
      <div className="nav-mark">
        <Mark />
        {!narrow && <span className="nav-name">{t("common.appName")}</span>}
      </div>
      {navigation.map((entry) => {
        const title = t(entry.title);
        return (
          <Tooltip key={entry.name} title={narrow ? title : ""} placement="right">
            <button
              type="button"
              className="nav-item"
              aria-current={isIn(entry, path) ? "page" : undefined}
              data-testid={`nav-${entry.name}`}
              onClick={() => go(entry.to)}
            >
              {entry.icon}
              <span className={narrow ? "visually-hidden" : "ellipsis"}>{title}</span>
            </button>
          </Tooltip>
        );
      })}
      <div className="grow" />
      <Button
        type="text"
        className="nav-fold"
        icon={narrow ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        aria-label={t(narrow ? "shell.expand" : "shell.collapse")}
        onClick={toggle}
      />
    </nav>
  );
}

/** Whether a path belongs to an entry: it is the entry's own, stands beneath it, or is claimed. */
function isIn(entry: NavEntry, path: string): boolean {
  const beneath = (start: string) => path === start || (start !== "/" && path.startsWith(start + "/"));
  return [entry.to, ...(entry.claims ?? [])].some(beneath);
}
