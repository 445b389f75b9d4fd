import { DownOutlined } from "@ant-design/icons";
import { App, Button, Dropdown, Input } from "antd";
import { commands } from "@/bindings";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { useFile, useProblemText, useWrite } from "@/platform";

/** Moves a project to a stage that may follow its present one, with the reason. */
export function StageMenu({ project, next }: { project: string; next: string[] }) {
  const t = useT();
  const file = useFile();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { modal, message } = App.useApp();
  if (next.length === 0 || file?.readOnly) return null;
  const move = (stage: string) => {
    let reason = "";
    modal.confirm({
      title: t("project.stageTitle", { stage: choiceLabel(t, "project", "stage", stage) }),
      content: (
        <Input.TextArea
          autoSize={{ minRows: 2 }}
          placeholder={t("project.stageReason")}
          data-testid="input-stage-reason"
          onChange={(event) => (reason = event.target.value)}
        />
      ),
      okText: t("common.confirm"),
      cancelText: t("common.cancel"),
      okButtonProps: { ...{ "data-testid": "action-confirm" } },
      onOk: async () => {
        try {
          await write(commands.setStage(project, stage, reason));
        } catch (error) {
          void message.error(wordsOf(error));
        }
      },
    });
  };
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: next.map((stage) => ({
          key: stage,
          label: <span data-testid={`stage-${stage}`}>{choiceLabel(t, "project", "stage", stage)}</span>,
          onClick: () => move(stage),
        })),
      }}
    >
      <Button data-testid="action-stage">
        {t("project.changeStage")} <DownOutlined />
      </Button>
    </Dropdown>
  );
}
