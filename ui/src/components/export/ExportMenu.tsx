import { useState } from "react";
import { DownloadOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { commands, type Exported } from "@/bindings";
import { useLanguage } from "@/i18n";
import { call, pickImage, pickPicture, pickWorkbook, useFile, useProblemText } from "@/platform";
import { useTheme } from "@/theme/ThemeProvider";
import { useWritten } from "../useWritten";
import { pngHex, standalone } from "./svg";
import { fileName, type TableData } from "./table";

interface Props {
  /** What is exported: the file's proposed name. */
  name: string;
  /** The rows as they are shown now. */
  table?: () => TableData;
  /** The drawing on the page. */
  drawing?: () => SVGSVGElement | null;
  testId: string;
}

/** Writes what is shown into a file where the person says: a table to Excel, a chart as SVG or PNG. */
export function ExportMenu({ name, table, drawing, testId }: Props) {
  const { t, language } = useLanguage();
  const { tokens } = useTheme();
  const wordsOf = useProblemText();
  const written = useWritten();
  const file = useFile();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<Exported | null>) => {
    setBusy(true);
    try {
      const done = await work();
      if (done) written({ title: t("export.done"), path: done.path, testId: "exported" });
    } catch (error) {
      void message.error(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  const asTable = async (of: TableData) => {
    const path = await pickWorkbook(fileName(name));
    const note = [t("export.dataDate", { date: file?.dataDate ?? "" }), of.note].filter(Boolean).join(" · ");
    return path && (await call(commands.exportTable({ ...of, note, language }, path)));
  };
  const svg = () => {
    const drawn = drawing?.();
    return drawn ? standalone(drawn, tokens.surface) : null;
  };
  const asPicture = async () => {
    const picture = svg();
    const path = picture && (await pickPicture(fileName(name)));
    return path ? await call(commands.writePicture(path, picture)) : null;
  };
  const asImage = async () => {
    const picture = svg();
    const path = picture && (await pickImage(fileName(name)));
    return path ? await call(commands.writeImage(path, await pngHex(picture))) : null;
  };
  const items = [
    ...(table
      ? [{ key: "xlsx", label: t("export.xlsx"), work: async () => (await asTable(table())) || null }]
      : []),
    ...(drawing
      ? [
          { key: "svg", label: t("export.svg"), work: asPicture },
          { key: "png", label: t("export.png"), work: asImage },
        ]
      : []),
  ];
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: items.map(({ key, label }) => ({
          key,
          label: <span data-testid={`${testId}-${key}`}>{label}</span>,
        })),
        onClick: ({ key, domEvent }) => {
          domEvent.stopPropagation();
          const item = items.find((candidate) => candidate.key === key);
          if (item) void run(item.work);
        },
      }}
    >
      <Button
        size="small"
        type="text"
        className="export-menu"
        icon={<DownloadOutlined />}
        loading={busy}
        aria-label={t("export.of", { name })}
        title={t("export.of", { name })}
        data-testid={testId}
        onClick={(event) => event.stopPropagation()}
      />
    </Dropdown>
  );
}
