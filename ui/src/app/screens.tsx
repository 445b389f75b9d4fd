import { lazy, type ComponentType, type LazyExoticComponent, type ReactNode } from "react";
import {
  AlertOutlined,
  AuditOutlined,
  BankOutlined,
  BulbOutlined,
  DashboardOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  FundProjectionScreenOutlined,
  InboxOutlined,
  SettingOutlined,
  SolutionOutlined,
  TableOutlined,
  WalletOutlined,
} from "@ant-design/icons";
import type { Key } from "@/i18n";
import { paths } from "@/lib/paths";

/** What is drawn at a path. Parameters (`/project/$id`) are read with `useRouteParams`. */
export interface Screen {
  path: string;
  view: LazyExoticComponent<ComponentType>;
}

/** An entry of the left navigation and of the command palette. */
export interface NavEntry {
  name: string;
  icon: ReactNode;
  title: Key;
  to: string;
  /** Beginnings of the paths that belong to it, beside `to` itself. */
  claims?: string[];
}

/** Names a screen's component, loaded when first shown: `view(() => import("@/features/x/XView"), "XView")`. */
export function view<M, N extends keyof M>(load: () => Promise<M>, name: N) {
  return lazy(async () => ({ default: (await load())[name] as ComponentType }));
}

/** Every screen: a new one is one line here, and one in `navigation`. */
export const screens: Screen[] = [
  { path: "/", view: view(() => import("@/features/cockpit/CockpitView"), "CockpitView") },
  {
    path: "/portfolio/{-$tab}",
    view: view(() => import("@/features/portfolio/PortfolioView"), "PortfolioView"),
  },
  {
    path: "/budget/{-$section}/{-$id}",
    view: view(() => import("@/features/budget/BudgetView"), "BudgetView"),
  },
  { path: "/raci", view: view(() => import("@/features/raci/RaciScreen"), "RaciScreen") },
  { path: "/intake/{-$tab}/{-$id}", view: view(() => import("@/features/intake/IntakeView"), "IntakeView") },
  { path: "/closures", view: view(() => import("@/features/closure/ClosureList"), "ClosureList") },
  {
    path: "/collection/{-$month}",
    view: view(() => import("@/features/collection/CollectionView"), "CollectionView"),
  },
  { path: "/reports/{-$month}", view: view(() => import("@/features/reports/ReportsView"), "ReportsView") },
  {
    path: "/knowledge/{-$id}",
    view: view(() => import("@/features/knowledge/KnowledgeView"), "KnowledgeView"),
  },
  {
    path: "/register/$entity/{-$id}",
    view: view(() => import("@/features/records/RegisterView"), "RegisterView"),
  },
  { path: "/project/$id/{-$tab}/{-$panel}", view: view(() => import("./ProjectScreen"), "ProjectScreen") },
  { path: "/settings/$tab", view: view(() => import("@/features/settings/SettingsView"), "SettingsView") },
];

/** The left navigation, in its order. */
// prettier-ignore
export const navigation: NavEntry[] = [
  { name: "cockpit", icon: <DashboardOutlined />, title: "shell.nav_cockpit", to: paths.cockpit },
  { name: "portfolio", icon: <FundProjectionScreenOutlined />, title: "shell.nav_portfolio", to: paths.portfolio(), claims: ["/portfolio", "/project/"] },
  { name: "intake", icon: <SolutionOutlined />, title: "shell.nav_intake", to: paths.intake(), claims: ["/intake", "/register/committee", "/register/committee_member"] },
  { name: "risks", icon: <AlertOutlined />, title: "shell.nav_risks", to: paths.register("risk"), claims: ["/register/risk_board", "/register/issue", "/register/risk_action", "/register/change_request"] },
  { name: "budget", icon: <WalletOutlined />, title: "shell.nav_budget", to: paths.budget(), claims: ["/budget", "/register/budget_line"] },
  { name: "quality", icon: <AuditOutlined />, title: "shell.nav_quality", to: paths.register("quality_check") },
  { name: "closures", icon: <FileDoneOutlined />, title: "shell.nav_closures", to: paths.closures },
  { name: "knowledge", icon: <BulbOutlined />, title: "shell.nav_knowledge", to: paths.knowledge, claims: ["/knowledge/"] },
  { name: "governance", icon: <BankOutlined />, title: "shell.nav_governance", to: paths.register("objective"), claims: ["/register/roadmap_item", "/register/countermeasure", "/register/meeting_series"] },
  { name: "raci", icon: <TableOutlined />, title: "shell.nav_raci", to: paths.raci },
  { name: "collection", icon: <InboxOutlined />, title: "shell.nav_collection", to: paths.collection(), claims: ["/collection"] },
  { name: "reports", icon: <FileTextOutlined />, title: "shell.nav_reports", to: paths.reports(), claims: ["/reports"] },
  { name: "settings", icon: <SettingOutlined />, title: "shell.nav_settings", to: paths.settings(), claims: ["/settings"] },
];

/** Dialogs that any screen may ask for, always mounted: a new one is one line here. */
export const hosts: { name: string; view: LazyExoticComponent<ComponentType> }[] = [
  { name: "import", view: view(() => import("@/features/import/ImportHost"), "ImportHost") },
  { name: "capture", view: view(() => import("@/features/knowledge/CaptureHost"), "CaptureHost") },
];
