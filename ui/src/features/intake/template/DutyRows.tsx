import { Select } from "antd";
import type { TemplateDuty } from "@/bindings";
import { useT } from "@/i18n";
import { LETTERS } from "./choices";
import { AddRow, NameInput, replaced, TemplateRow, without } from "./Rows";

interface Props {
  duties: TemplateDuty[];
  roles: string[];
  onChange(duties: TemplateDuty[]): void;
}

/** The responsibility matrix of a version: per row the roles that have each letter. */
export function DutyRows({ duties, roles, onChange }: Props) {
  const t = useT();
  const set = (at: number, part: Partial<TemplateDuty>) =>
    onChange(replaced(duties, at, { ...duties[at]!, ...part }));
  const lettered = (duty: TemplateDuty, letter: string, chosen: string[]) => [
    ...duty.letters.filter((one) => one.letter !== letter && !chosen.includes(one.role)),
    ...chosen.map((role) => ({ role, letter })),
  ];
  return (
    <>
      {duties.map((duty, at) => (
        <div key={at} className="template-gate">
          <TemplateRow onRemove={() => onChange(without(duties, at))}>
            <NameInput
              value={duty.name}
              label={t("template.duties")}
              onChange={(name) => set(at, { name })}
            />
          </TemplateRow>
          {LETTERS.map((letter) => (
            <div key={letter} className="row">
              <b>{letter}</b>
              <Select
                mode="multiple"
                size="small"
                className="grow"
                aria-label={`${duty.name} ${letter}`}
                value={duty.letters.filter((one) => one.letter === letter).map(({ role }) => role)}
                options={roles.map((value) => ({ value, label: value }))}
                onChange={(chosen) => set(at, { letters: lettered(duty, letter, chosen) })}
              />
            </div>
          ))}
        </div>
      ))}
      <AddRow
        testId="action-add-duty"
        onAdd={() => onChange([...duties, { name: t("template.newDuty"), approval: false, letters: [] }])}
      />
    </>
  );
}
