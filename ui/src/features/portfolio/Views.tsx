import { useState } from "react";
import { DeleteOutlined, DownOutlined } from "@ant-design/icons";
import { Button, Input, Popover } from "antd";
import { useT } from "@/i18n";
import { remember, remembered } from "@/platform";
import type { SavedView } from "./filter";

interface Props {
  current: Omit<SavedView, "name">;
  onChoose: (view: SavedView) => void;
}

const KEY = "portfolio.views";

/** Conditions and grouping by name, kept on this computer. */
export function Views({ current, onChoose }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [views, setViews] = useState<SavedView[]>(() => remembered(KEY, []));
  const [name, setName] = useState("");
  const keep = (next: SavedView[]) => {
    setViews(next);
    remember(KEY, next);
  };
  const save = () => {
    const title = name.trim();
    if (title === "") return;
    keep([...views.filter((view) => view.name !== title), { name: title, ...current }]);
    setName("");
  };
  const content = (
    <div className="views" data-testid="views">
      {views.length === 0 && <div className="faint">{t("portfolio.noViews")}</div>}
      {views.map((view) => (
        <div key={view.name} className="row">
          <button
            type="button"
            className="view-item grow ellipsis"
            data-testid={`view-${view.name}`}
            onClick={() => {
              setOpen(false);
              onChoose(view);
            }}
          >
            {view.name}
          </button>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t("portfolio.deleteView", { name: view.name })}
            onClick={() => keep(views.filter((other) => other !== view))}
          />
        </div>
      ))}
      <div className="row views-save">
        <Input
          value={name}
          placeholder={t("portfolio.viewName")}
          data-testid="input-view-name"
          onChange={(event) => setName(event.target.value)}
          onPressEnter={save}
        />
        <Button data-testid="action-save-view" disabled={name.trim() === ""} onClick={save}>
          {t("portfolio.saveView")}
        </Button>
      </div>
    </div>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} placement="bottomRight" content={content}>
      <Button data-testid="action-views">
        {t("portfolio.views")} <DownOutlined />
      </Button>
    </Popover>
  );
}
