import { MoreOutlined } from "@ant-design/icons";
import { Button, Dropdown, Input } from "antd";
import type { RaciRow } from "@/bindings";
import { useConfirm } from "@/components";
import { useT } from "@/i18n";
import type { RaciActions } from "./actions";

interface Props {
  activity: RaciRow;
  number: number;
  last: boolean;
  faulty: boolean;
  locked: boolean;
  renaming: boolean;
  onRename: (on: boolean) => void;
  actions: RaciActions;
}

/** A row's head: its name, renamed in place, and what can be done to the row. */
export function ActivityCell(props: Props) {
  const { activity, number, last, faulty, locked, renaming, onRename, actions } = props;
  const t = useT();
  const confirm = useConfirm();
  const remove = async () => {
    const sure = await confirm({
      title: t("common.deleteTitle", { name: activity.name }),
      body: t("common.deleteBody"),
      confirm: t("common.delete"),
      danger: true,
    });
    if (sure) await actions.remove(activity.id);
  };
  const store = (name: string) => {
    onRename(false);
    if (name.trim() !== "" && name.trim() !== activity.name) void actions.rename(activity.id, name.trim());
  };
  return (
    <th className={faulty ? "raci-activity faulty" : "raci-activity"} scope="row">
      <div className="row">
        <span className="faint raci-number">{number}</span>
        {renaming ? (
          <Input
            autoFocus
            defaultValue={activity.name}
            data-testid="input-activity-name"
            onBlur={(event) => store(event.target.value)}
            onKeyDown={(event) => {
              event.stopPropagation();
              if (event.key === "Enter" && !event.nativeEvent.isComposing) store(event.currentTarget.value);
              if (event.key === "Escape") onRename(false);
            }}
          />
        ) : (
          <span className="grow" onDoubleClick={() => !locked && onRename(true)}>
            {activity.name}
            {activity.approval && <span className="raci-approval">{t("raci.approvalMark")}</span>}
          </span>
        )}
        {!locked && (
          <Dropdown
            trigger={["click"]}
            menu={{
              items: [
                { key: "rename", label: t("raci.rename"), onClick: () => onRename(true) },
                {
                  key: "approval",
                  label: t(activity.approval ? "raci.unsetApproval" : "raci.setApproval"),
                  onClick: () => void actions.setApproval(activity.id, !activity.approval),
                },
                {
                  key: "up",
                  label: t("raci.moveUp"),
                  disabled: number === 1,
                  onClick: () => void actions.shift(activity.id, -1),
                },
                {
                  key: "down",
                  label: t("raci.moveDown"),
                  disabled: last,
                  onClick: () => void actions.shift(activity.id, 1),
                },
                { type: "divider" },
                { key: "delete", danger: true, label: t("common.delete"), onClick: () => void remove() },
              ],
            }}
          >
            <Button
              type="text"
              icon={<MoreOutlined />}
              aria-label={activity.name}
              data-testid={`raci-menu-${number - 1}`}
            />
          </Dropdown>
        )}
      </div>
    </th>
  );
}
