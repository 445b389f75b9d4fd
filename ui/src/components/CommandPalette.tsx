import { useEffect, useMemo, useRef, useState } from "react";
import { Input, Modal, type InputRef } from "antd";
import { useT } from "@/i18n";
import { matching, type Command } from "./commands";
import "./command-palette.css";

interface Props {
  open: boolean;
  commands: Command[];
  /** Found elsewhere for the same query, listed after the matching commands. */
  found?: Command[];
  onQuery?: (query: string) => void;
  onClose: () => void;
}

/** Every screen, project and action by name, from the keyboard. */
export function CommandPalette({ open, commands, found: hits = [], onQuery, onClose }: Props) {
  const t = useT();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const input = useRef<InputRef>(null);
  const list = useRef<HTMLDivElement>(null);
  const found = useMemo(() => [...matching(commands, query), ...hits].slice(0, 80), [commands, hits, query]);

  useEffect(() => {
    if (open) {
      setQuery("");
      onQuery?.("");
      setActive(0);
    }
  }, [open, onQuery]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active, found]);

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step) {
      event.preventDefault();
      setActive((now) => Math.max(0, Math.min(found.length - 1, now + step)));
    } else if (event.key === "Enter") {
      event.preventDefault();
      run(found[active]);
    }
  };

  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      width={560}
      style={{ top: 72 }}
      styles={{ container: { padding: 8 } }}
      destroyOnHidden
      title={<span className="visually-hidden">{t("common.palette")}</span>}
      afterOpenChange={(shown) => shown && input.current?.focus()}
    >
      <div className="palette" data-testid="command-palette" onKeyDown={onKeyDown}>
        <Input
          ref={input}
          autoFocus
          size="large"
          value={query}
          placeholder={t("common.palettePlaceholder")}
          role="combobox"
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={found[active] && "palette-" + found[active].id}
          data-testid="palette-input"
          onChange={(event) => {
            setQuery(event.target.value);
            onQuery?.(event.target.value);
            setActive(0);
          }}
        />
        <div ref={list} id="palette-list" role="listbox" className="palette-list">
          {found.map((command, index) => (
            <div
              key={command.id}
              id={"palette-" + command.id}
              role="option"
              aria-selected={index === active}
              data-testid={"palette-item-" + command.id}
              className="palette-item"
              onMouseMove={() => setActive(index)}
              onClick={() => run(command)}
            >
              <span className="palette-group">{command.group}</span>
              <span className="grow ellipsis">{command.title}</span>
              {command.hint && <kbd className="palette-hint">{command.hint}</kbd>}
            </div>
          ))}
          {found.length === 0 && <div className="palette-none faint">{t("common.paletteEmpty")}</div>}
        </div>
      </div>
    </Modal>
  );
}
