import { useState } from "react";
import { FileImageOutlined, FilePdfOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { commands } from "@/bindings";
import { useWritten } from "@/components/useWritten";
import { drawingSvg, palette, type Drawing } from "@/features/gantt";
import { useLanguage, useT } from "@/i18n";
import { call, pickPages, pickPicture, useProblemText } from "@/platform";

interface Props {
  drawing: Drawing | null;
  /** The name that is proposed. */
  name: string;
  /** The paper, in millimetres. */
  sheet: { width: number; height: number };
}

/** Writes what is shown as a picture or on paper: always in the colours of the light theme. */
export function PictureButtons({ drawing, name, sheet }: Props) {
  const t = useT();
  const { language } = useLanguage();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const say = useWritten();
  const [busy, setBusy] = useState(false);
  const write = async (
    pick: typeof pickPicture,
    to: (path: string, svg: string) => Promise<{ path: string; missing?: string }>,
  ) => {
    if (!drawing) return;
    setBusy(true);
    try {
      const path = await pick(name);
      if (!path) return;
      const { missing = "", ...done } = await to(path, drawingSvg(drawing, palette("light")));
      say({ title: t("portfolio.pictureWritten"), path: done.path, testId: "picture-written", missing });
    } catch (error) {
      void message.error(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        icon={<FileImageOutlined />}
        disabled={!drawing || busy}
        data-testid="action-picture"
        onClick={() => void write(pickPicture, (path, svg) => call(commands.writePicture(path, svg)))}
      >
        SVG
      </Button>
      <Button
        icon={<FilePdfOutlined />}
        disabled={!drawing || busy}
        data-testid="action-pdf"
        onClick={() =>
          void write(pickPages, (path, svg) =>
            call(commands.writePages(path, name, language, [{ svg, ...sheet }])),
          )
        }
      >
        PDF
      </Button>
    </>
  );
}
