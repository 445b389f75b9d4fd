import { useT } from "@/i18n";

export function Shell() {
  const t = useT();
  return <main>{t("common.appName")}</main>;
}
