import { useEffect } from "react";
import { App } from "antd";
import { useT } from "@/i18n";
import { reasonText } from "@/i18n/reasons";
import { onNotice } from "@/platform";

/** Says what rules did or want known about the write just made. */
export function NoticeHost() {
  const t = useT();
  const { notification } = App.useApp();
  useEffect(
    () =>
      onNotice((notice) =>
        notification.info({
          key: notice.code,
          title: reasonText(t, "ruleNotice", notice),
          placement: "bottomRight",
          duration: 6,
        }),
      ),
    [t, notification],
  );
  return null;
}
