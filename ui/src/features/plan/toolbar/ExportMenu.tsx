import { ExportOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useT } from "@/i18n";

interface Props {
  busy: boolean;
  /** The chart cannot be drawn: the plan has no rows. */
  empty: boolean;
  onPrint(): void;
  onCopySvg(): void;
  onPicture(): void;
  onProjectXml(): void;
  onWorkbook(): void;
}

/** The ways in which a plan leaves the program. */
export function ExportMenu({ busy, empty, onPrint, onCopySvg, onPicture, onProjectXml, onWorkbook }: Props) {
  const t = useT();
  const entry = (key: string, label: string, run: () => void) => ({
    key,
    label: <span data-testid={`action-${key}`}>{label}</span>,
    disabled: empty,
    onClick: run,
  });
  const items = [
    entry("print", t("plan.print"), onPrint),
    entry("export-workbook", t("plan.exportWorkbook"), onWorkbook),
    entry("export-xml", t("plan.exportXml"), onProjectXml),
    entry("export-picture", t("plan.exportPicture"), onPicture),
    entry("copy-svg", t("plan.copySvg"), onCopySvg),
  ];
  return (
    <Dropdown trigger={["click"]} menu={{ items }}>
      <Button type="text" icon={<ExportOutlined />} loading={busy} data-testid="action-export">
        {t("plan.export")}
      </Button>
    </Dropdown>
  );
}
