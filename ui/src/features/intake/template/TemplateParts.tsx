import { Tag } from "antd";
import type { TemplateContent } from "@/bindings";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import "./template.css";

/** What a project gets from a version: work breakdown, gates with checklists, responsibilities, budget. */
export function TemplateParts({ content }: { content: TemplateContent }) {
  const t = useT();
  const gate = (code: string) => choiceLabel(t, "gate_review", "gate", code);
  return (
    <div className="template-parts">
      <div>
        <h3>{t("template.lines")}</h3>
        {content.lines.map((line, at) => (
          <div key={at} className="row template-line" style={{ paddingLeft: line.level * 18 }}>
            <span className={line.level === 0 ? "grow template-top" : "grow"}>{line.name}</span>
            {line.gate && <Tag color="blue">{gate(line.gate)}</Tag>}
            {line.days > 0 && <span className="faint">{t("template.days", { n: line.days })}</span>}
          </div>
        ))}
      </div>
      <div>
        <h3>{t("template.gates")}</h3>
        {content.gates.map((one) => (
          <div key={one.gate} className="template-gate">
            <b>{gate(one.gate)}</b> <span className="faint">{one.role}</span>
            {one.items.map((item, at) => (
              <div key={at} className="row">
                <span className="faint">{choiceLabel(t, "quality_check", "subject", item.subject)}</span>
                <span className="grow">{item.item}</span>
                {item.mandatory && <Tag>{t("template.mandatory")}</Tag>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <div>
        <h3>{t("template.duties")}</h3>
        {content.duties.map((duty, at) => (
          <div key={at} className="template-gate">
            <b>{duty.name}</b>
            <div className="faint">
              {duty.letters.map(({ role, letter }) => `${letter} ${role}`).join(" · ")}
            </div>
          </div>
        ))}
        <h3>{t("template.budget")}</h3>
        {content.budget.map((line, at) => (
          <div key={at} className="row">
            <span className="faint">{choiceLabel(t, "budget_line", "category", line.category)}</span>
            <span className="grow">{line.name}</span>
            <span>{line.share}%</span>
          </div>
        ))}
      </div>
    </div>
  );
}
