import { useEffect, useState, type ReactNode } from "react";
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useT } from "@/i18n";

interface NameProps {
  value: string;
  label: string;
  onChange(value: string): void;
}

/** A text that is kept when it is left. */
export function NameInput({ value, label, onChange }: NameProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <Input
      size="small"
      className="grow"
      value={text}
      aria-label={label}
      status={text.trim() === "" ? "error" : ""}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => text !== value && onChange(text)}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  );
}

/** A row with the way to take it out. */
export function TemplateRow({ children, onRemove }: { children: ReactNode; onRemove(): void }) {
  const t = useT();
  return (
    <div className="row template-line">
      {children}
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={t("common.delete")}
        onClick={onRemove}
      />
    </div>
  );
}

/** Adds a row below. */
export function AddRow({ testId, onAdd }: { testId: string; onAdd(): void }) {
  const t = useT();
  return (
    <Button type="dashed" size="small" icon={<PlusOutlined />} data-testid={testId} onClick={onAdd}>
      {t("template.add")}
    </Button>
  );
}

/** A list with one of its rows replaced. */
export function replaced<T>(list: readonly T[], at: number, row: T): T[] {
  return list.map((known, place) => (place === at ? row : known));
}

/** A list without one of its rows. */
export function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, place) => place !== at);
}
