import { Modal } from "antd";
import { useT } from "@/i18n";
import { SHORTCUTS } from "./shortcuts";

/** All keys of the plan screen at a glance. */
export function KeySheet({ onClose }: { onClose(): void }) {
  const t = useT();
  return (
    <Modal open title={t("grid.keys")} footer={null} width={820} onCancel={onClose} data-testid="key-sheet">
      <div className="plan-keys">
        {SHORTCUTS.map(({ title, shortcuts }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {shortcuts.map(({ keys, words }) => (
                <div key={words}>
                  <dt>
                    {keys.map((chord) => (
                      <kbd key={chord}>{chord}</kbd>
                    ))}
                  </dt>
                  <dd>{t(words)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
