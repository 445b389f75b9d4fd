import { useEffect, useId, useRef, useState } from "react";
import { CheckOutlined } from "@ant-design/icons";
import { useT, type Key } from "@/i18n";
import { FieldInput } from "./FieldInput";
import { fromText, toText, type FieldSpec, type FieldValue } from "./spec";
import "./field.css";

interface Props {
  /** Names the field for tests: `field-<name>`. */
  name: string;
  spec: FieldSpec;
  value: FieldValue;
  /** Stores the value; a rejection is shown beneath the field and the text stays to be corrected. */
  onSave: (value: FieldValue) => Promise<unknown>;
  /** Says nothing when stored: the field is part of a form that is sent as a whole. */
  quiet?: boolean;
  /** Words of a rejected save. */
  wordsOf?: (error: unknown) => string;
}

type Phase = "idle" | "saving" | "saved";

/** One labelled field that saves itself: on leaving it, on Enter, or at once for choices, dates and flags. Escape takes back. */
export function FieldEditor({ name, spec, value, onSave, quiet, wordsOf }: Props) {
  const t = useT();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [phase, setPhase] = useState<Phase>("idle");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const store = async (next: FieldValue) => {
    if (spec.required && (next === null || next === "")) return setProblem(t("common.required"));
    if (next === value || (next === "" && value === null)) {
      setDraft(null);
      return setProblem(null);
    }
    setPhase("saving");
    try {
      await onSave(next);
      setProblem(null);
      setDraft(null);
      setPhase(quiet ? "idle" : "saved");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setPhase("idle"), 2500);
    } catch (error) {
      setProblem(wordsOf?.(error) ?? t("common.errorUnexpected", { detail: String(error) }));
      setPhase("idle");
    }
  };
  const commitText = () => {
    if (draft === null || phase === "saving") return;
    const parsed = fromText(spec, draft);
    if (!parsed.ok) return setProblem(t(`common.invalid_${parsed.why}` as Key));
    void store(parsed.value);
  };
  const revert = () => {
    setDraft(null);
    setProblem(null);
  };

  return (
    <div className={problem ? "field field-bad" : "field"} data-testid={`field-${name}`}>
      <label htmlFor={id} className="field-label" title={spec.help}>
        {spec.label}
        {spec.required && (
          <span className="field-required" aria-hidden="true">
            {" *"}
          </span>
        )}
        <span className="grow" />
        <span className="field-state" role="status">
          {phase === "saving" && t("common.saving")}
          {phase === "saved" && (
            <>
              <CheckOutlined /> {t("common.saved")}
            </>
          )}
        </span>
      </label>
      <FieldInput
        id={id}
        name={name}
        spec={spec}
        value={value}
        text={draft ?? toText(spec, value)}
        invalid={problem !== null}
        onText={setDraft}
        onCommitText={commitText}
        onRevert={revert}
        onValue={(next) => void store(next)}
      />
      {problem ? (
        <div className="field-problem" role="alert">
          {problem}
        </div>
      ) : (
        spec.help && <div className="field-help">{spec.help}</div>
      )}
    </div>
  );
}
