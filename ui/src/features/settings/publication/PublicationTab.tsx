import { useState } from "react";
import { Segmented } from "antd";
import { useT } from "@/i18n";
import { FolderPane } from "./FolderPane";
import { QueuePane } from "./QueuePane";
import { RobotsPane } from "./RobotsPane";
import "./publication.css";

const PANES = { robots: RobotsPane, queue: QueuePane, folder: FolderPane };

type Pane = keyof typeof PANES;

/** What leaves the portfolio by itself: news to robots, and months into a shared folder. */
export function PublicationTab() {
  const t = useT();
  const [pane, setPane] = useState<Pane>("robots");
  const Shown = PANES[pane];
  return (
    <div className="publication" data-testid="publication">
      <div className="row publication-bar">
        <Segmented<Pane>
          value={pane}
          onChange={setPane}
          options={(Object.keys(PANES) as Pane[]).map((value) => ({
            value,
            label: <span data-testid={`pane-${value}`}>{t(`news.pane_${value}`)}</span>,
          }))}
        />
        <span className="soft">{t(pane === "folder" ? "publication.lead" : "news.lead")}</span>
      </div>
      <Shown />
    </div>
  );
}
