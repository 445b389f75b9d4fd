import { CheckOutlined, EyeOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import type { Show } from "@/features/gantt";
import { useT } from "@/i18n";

const KINDS = [
  "critical",
  "baseline",
  "float",
  "dependencies",
  "labels",
] as const satisfies readonly (keyof Show)[];

/** What the timeline shows beside the bars. */
export function ShowMenu({ show, onShow }: { show: Show; onShow(show: Show): void }) {
  const t = useT();
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        multiple: true,
        selectable: true,
        selectedKeys: KINDS.filter((kind) => show[kind]),
        items: KINDS.map((kind) => ({
          key: kind,
          label: t(`plan.show_${kind}`),
          icon: <CheckOutlined style={{ visibility: show[kind] ? "visible" : "hidden" }} />,
        })),
        onClick: ({ key }) => onShow({ ...show, [key]: !show[key as keyof Show] }),
      }}
    >
      <Button type="text" icon={<EyeOutlined />} data-testid="action-show">
        {t("plan.show")}
      </Button>
    </Dropdown>
  );
}
