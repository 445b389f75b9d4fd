import { EyeOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover } from "antd";
import { LegendPicture, type Show } from "@/features/gantt";
import { useT } from "@/i18n";
import { ALWAYS, PART_GROUPS } from "./shown";

interface Props {
  show: Show;
  onShow(show: Show): void;
}

/** What the timeline shows, to be switched part by part; at the same time the key to its marks. */
export function ShowMenu({ show, onShow }: Props) {
  const t = useT();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={<ShowList show={show} onShow={onShow} />}
    >
      <Button type="text" icon={<EyeOutlined />} data-testid="action-show">
        {t("plan.show")}
      </Button>
    </Popover>
  );
}

function ShowList({ show, onShow }: Props) {
  const t = useT();
  return (
    <div className="plan-show" data-testid="show-menu">
      {PART_GROUPS.map(({ title, parts }) => (
        <fieldset key={title}>
          <legend>{t(`plan.showGroup_${title}`)}</legend>
          {parts.map(({ part, picture }) => (
            <Checkbox
              key={part}
              checked={show[part] === true}
              data-testid={`show-${part}`}
              onChange={(event) => onShow({ ...show, [part]: event.target.checked })}
            >
              {picture && <LegendPicture entry={picture} />}
              {t(`plan.show_${part}`)}
            </Checkbox>
          ))}
        </fieldset>
      ))}
      <fieldset className="plan-legend">
        <legend>{t("plan.legend")}</legend>
        {ALWAYS.map((entry) => (
          <span key={entry}>
            <LegendPicture entry={entry} />
            {t(`plan.legend_${entry}` as "plan.legend_task")}
          </span>
        ))}
      </fieldset>
    </div>
  );
}
