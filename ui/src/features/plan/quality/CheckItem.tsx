import { useState } from "react";
import { DownOutlined, RightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Reason, ScheduleCheck } from "@/bindings";
import { StatLight } from "@/components";
import {
  figureText,
  inputsText,
  LIGHT,
  limitText,
  measuredText,
  offenderName,
  verdictWord,
  word,
} from "@/components/quality/words";
import { useT, type Translate } from "@/i18n";

interface Props {
  check: ScheduleCheck;
  /** Minutes of a working day. */
  day: number;
  onReveal(task: string): void;
}

/** One check: a line that opens into how it is counted, what to do, and the tasks behind it. */
export function CheckItem({ check, day, onReveal }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const index = check.operator === "within" || check.unit === "index";
  return (
    <li className="quality-check" data-testid={`check-${check.code}`} data-verdict={check.verdict}>
      <button
        type="button"
        className="quality-line"
        aria-expanded={open}
        title={word(t, `${check.code}_formula`)}
        onClick={() => setOpen(!open)}
      >
        {open ? <DownOutlined className="faint" /> : <RightOutlined className="faint" />}
        <StatLight colour={LIGHT[check.verdict]!} text={verdictWord(t, check.verdict)} compact />
        <span className="quality-name ellipsis">
          {check.number} {word(t, `${check.code}_name`)}
        </span>
        {check.why !== null ? (
          <span className="quality-why faint ellipsis">{word(t, `why_${check.why}`)}</span>
        ) : (
          <>
            <span className="quality-figure">
              {check.operator === "within" ? verdictWord(t, check.verdict) : figureText(check, check.limit)}
            </span>
            <span className="quality-limit soft">{limitText(t, check)}</span>
            <span className="quality-count faint">
              {index && check.code !== "bei" ? "" : `${check.hits} / ${check.population}`}
            </span>
          </>
        )}
      </button>
      {open && <Details check={check} day={day} onReveal={onReveal} />}
    </li>
  );
}

function Details({ check, day, onReveal }: Props) {
  const t = useT();
  const inputs = inputsText(t, check, day);
  return (
    <div className="quality-details">
      {inputs !== "" && <p>{inputs}</p>}
      <dl>
        <dt>{t("scheduleQuality.formula")}</dt>
        <dd>{word(t, `${check.code}_formula`)}</dd>
        <dt>{t("scheduleQuality.parameters")}</dt>
        <dd>
          {check.parameters.map((parameter) => (
            <div key={parameter.code}>{parameterText(t, parameter)}</div>
          ))}
        </dd>
        {check.verdict === "fail" && (
          <>
            <dt>{t("scheduleQuality.fix")}</dt>
            <dd>{word(t, `${check.code}_fix`)}</dd>
          </>
        )}
      </dl>
      <p className="faint">{t("scheduleQuality.practices", { practices: check.practices.join(", ") })}</p>
      {check.offenders.length > 0 && <Offenders check={check} day={day} onReveal={onReveal} />}
    </div>
  );
}

/** A threshold in its unit: days, or hundredths of a percent. */
function parameterText(t: Translate, parameter: Reason): string {
  const value = Number(parameter.values.value ?? 0);
  const name = parameter.code.replace(/^terms\./, "");
  const shown = name.endsWith("_days") ? t("scheduleQuality.days", { days: value }) : `${value / 100}%`;
  return `${t(`term.${name}` as "term.dcma_logic_share")} ${shown}`;
}

const AT_ONCE = 50;

function Offenders({ check, day, onReveal }: Props) {
  const t = useT();
  const [count, setCount] = useState(AT_ONCE);
  const left = check.offenders.length - count;
  return (
    <>
      <p className="soft">{t("scheduleQuality.offenders", { n: check.offenders.length })}</p>
      <ul className="quality-offenders">
        {check.offenders.slice(0, count).map((offender, i) => {
          const task = offender.tasks[offender.tasks.length - 1];
          return (
            <li key={offender.dependency ?? task?.id ?? i}>
              <button type="button" disabled={!task} onClick={() => task && onReveal(task.id)}>
                <span className="quality-name">{offenderName(offender)}</span>
                <span className="soft">{measuredText(t, check.code, offender, day)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <Button type="link" onClick={() => setCount(count + 10 * AT_ONCE)}>
          {t("scheduleQuality.more", { n: Math.min(left, 10 * AT_ONCE) })}
        </Button>
      )}
    </>
  );
}
