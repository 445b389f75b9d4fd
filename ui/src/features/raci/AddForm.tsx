import { useState } from "react";
import { PlusOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, Popover } from "antd";
import { useT } from "@/i18n";

interface Props {
  name: "activity" | "role";
  title: string;
  placeholder: string;
  /** Words of a choice beside the name. */
  choice?: string;
  onAdd: (name: string, chosen: boolean) => Promise<void>;
}

/** A button that asks for a name. */
export function AddForm({ name, title, placeholder, choice, onAdd }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(true);
  const add = async () => {
    if (text.trim() === "") return;
    setOpen(false);
    await onAdd(text.trim(), chosen);
    setText("");
  };
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      placement="bottomRight"
      content={
        <div className="stack raci-add">
          <Input
            autoFocus
            value={text}
            placeholder={placeholder}
            data-testid={`input-new-${name}`}
            onChange={(event) => setText(event.target.value)}
            onPressEnter={(event) => !event.nativeEvent.isComposing && void add()}
          />
          {choice && (
            <Checkbox checked={chosen} onChange={(event) => setChosen(event.target.checked)}>
              {choice}
            </Checkbox>
          )}
          <Button
            type="primary"
            disabled={text.trim() === ""}
            data-testid={`action-create-${name}`}
            onClick={() => void add()}
          >
            {t("common.create")}
          </Button>
        </div>
      }
    >
      <Button icon={<PlusOutlined />} data-testid={`action-add-${name}`}>
        {title}
      </Button>
    </Popover>
  );
}
