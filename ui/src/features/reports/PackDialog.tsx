import { useState } from "react";
import { Button, Modal, Radio, Select, Space } from "antd";
import type { PackOrder } from "@/bindings";
import { useT } from "@/i18n";
import type { DocumentKind } from "@/platform";

interface Props {
  order: PackOrder;
  busy: boolean;
  onPack: (order: PackOrder) => Promise<boolean>;
  onOne: (order: PackOrder, kind: DocumentKind) => Promise<boolean>;
  onClose: () => void;
}

const EDITIONS = ["month", "one_page", "progress", "risk", "budget", "quality"] as const;
const AUDIENCES = ["executive", "team", "public"] as const;
const KINDS: DocumentKind[] = ["xlsx", "pptx", "pdf", "html"];

/** Which report, for whom, on which paper; as all kinds of files or as one. */
export function PackDialog({ order, busy, onPack, onOne, onClose }: Props) {
  const t = useT();
  const [edition, setEdition] = useState<(typeof EDITIONS)[number]>("month");
  const [audience, setAudience] = useState<(typeof AUDIENCES)[number]>("executive");
  const [paper, setPaper] = useState("a4");
  const chosen = { ...order, edition, audience, paper };
  const whole = edition === "month" && audience === "executive";
  const follow = async (written: Promise<boolean>) => {
    if (await written) onClose();
  };
  return (
    <Modal
      open
      title={t("report.packTitle", { month: order.month })}
      okText={t("report.packFolder")}
      cancelText={t("common.cancel")}
      confirmLoading={busy}
      okButtonProps={{ ...{ "data-testid": "action-confirm-pack" } }}
      onOk={() => void follow(onPack(chosen))}
      onCancel={onClose}
    >
      <div className="stack" data-testid="pack-dialog">
        <span className="soft">{t("report.edition")}</span>
        <Select
          value={edition}
          data-testid="pack-edition"
          aria-label={t("report.edition")}
          onChange={setEdition}
          options={EDITIONS.map((value) => ({ value, label: t(`report.edition_${value}`) }))}
        />
        <span className="soft">{t("report.audience")}</span>
        <Radio.Group
          value={audience}
          data-testid="pack-audience"
          className="report-choices"
          onChange={(event) => setAudience(event.target.value as typeof audience)}
          options={AUDIENCES.map((value) => ({ value, label: t(`report.audience_${value}`) }))}
        />
        <span className="soft">{t("report.paper")}</span>
        <Radio.Group
          value={paper}
          data-testid="pack-paper"
          onChange={(event) => setPaper(String(event.target.value))}
          options={[
            { value: "a4", label: "A4" },
            { value: "a3", label: "A3" },
          ]}
        />
        <span className="soft">{t("report.oneFile")}</span>
        <Space wrap>
          {KINDS.map((kind) => (
            <Button
              key={kind}
              disabled={busy || (kind === "xlsx" && !whole)}
              title={kind === "xlsx" && !whole ? t("report.workbookIsWhole") : undefined}
              data-testid={`pack-${kind}`}
              onClick={() => void follow(onOne(chosen, kind))}
            >
              {t(`report.kind_${kind}`)}
            </Button>
          ))}
        </Space>
      </div>
    </Modal>
  );
}
