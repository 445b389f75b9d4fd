import { Tabs } from "antd";
import { PageHeader } from "@/components";
import { RecordsPane } from "@/components/records/RecordsPane";
import { useT } from "@/i18n";
import { paths } from "@/lib/paths";
import { useGo, useRouteParams } from "@/platform";
import { BackupTab } from "./BackupTab";
import { BrandTab } from "./BrandTab";
import { CalendarsTab } from "./CalendarsTab";
import { GeneralTab } from "./GeneralTab";
import { NumberingTab } from "./NumberingTab";
import { PublicationTab } from "./publication/PublicationTab";
import { RecycleTab } from "./RecycleTab";
import { TermsTab } from "./TermsTab";
import "./settings.css";

const TABS = {
  general: () => <GeneralTab />,
  calendars: () => <CalendarsTab />,
  terms: () => <TermsTab />,
  numbering: () => <NumberingTab />,
  brand: () => <BrandTab />,
  publication: () => <PublicationTab />,
  people: () => <RecordsPane entity="person" />,
  roles: () => <RecordsPane entity="role" />,
  holders: () => <RecordsPane entity="role_holder" />,
  backup: () => <BackupTab />,
  recycle: () => <RecycleTab />,
};

type Tab = keyof typeof TABS;

/** Everything that is set once and holds everywhere. */
export function SettingsView() {
  const t = useT();
  const go = useGo();
  const { tab: asked = "general" } = useRouteParams();
  const tab = (asked in TABS ? asked : "general") as Tab;
  return (
    <div className="screen" data-testid="settings">
      <PageHeader title={t("shell.nav_settings")} />
      <Tabs
        size="small"
        style={{ padding: "0 16px" }}
        activeKey={tab}
        onChange={(next) => go(paths.settings(next))}
        items={(Object.keys(TABS) as Tab[]).map((key) => ({
          key,
          label: <span data-testid={`tab-${key}`}>{t(`settings.tab_${key}`)}</span>,
        }))}
      />
      <div className="screen-body fill">{TABS[tab]()}</div>
    </div>
  );
}
