import { useState } from "react";
import { Alert, InputNumber, Select, Tabs } from "antd";
import { commands, type ImportDraft, type SheetImport, type SheetMapping } from "@/bindings";
import { ErrorNotice } from "@/components";
import { schemaOf, useSchemas } from "@/components/records/schema";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { call, useProblemText } from "@/platform";
import { Columns } from "./Columns";
import { Doubts } from "./Doubts";
import { Footer } from "./Footer";
import { LeftOut } from "./LeftOut";
import { PreviewRows } from "./PreviewRows";
import { useApply } from "./useApply";
import { useSheetPreview } from "./useSheetPreview";

interface Props {
  draft: ImportDraft;
  sheet: SheetImport;
  /** Another sheet or header row was chosen. */
  onSheet: (sheet: SheetImport) => void;
  onDone: () => void;
  onSkip: () => void;
}

/** A table that was read: how its columns become fields, and what will happen to every row. */
export function SheetPage({ draft, sheet, onSheet, onDone, onSkip }: Props) {
  const t = useT();
  const wordsOf = useProblemText();
  const schemas = useSchemas();
  const schema = schemaOf(schemas.data, "project");
  const [mapping, setMapping] = useState<SheetMapping>(sheet.mapping);
  const [problem, setProblem] = useState<string | null>(null);
  const { preview, problem: unclear } = useSheetPreview(draft.token, mapping);
  const applying = useApply(draft, onDone);
  const read = async (place: number, headerRow: number) => {
    try {
      const next = await call(commands.sheetImport(draft.token, place, headerRow));
      setProblem(null);
      setMapping(next.mapping);
      onSheet(next);
    } catch (error) {
      setProblem(wordsOf(error));
    }
  };
  const usable = preview !== null && preview.new + preview.changed > 0;
  return (
    <div className="stack import-sheet" data-testid="import-sheet">
      <Head
        sheet={sheet}
        mapping={mapping}
        onMapping={setMapping}
        onRead={(place, row) => void read(place, row)}
      />
      {sheet.remembered && <Alert type="info" showIcon title={t("importing.remembered")} />}
      <Doubts doubts={sheet.doubts} />
      {[problem, unclear, applying.problem].filter(Boolean).map((words) => (
        <ErrorNotice key={words} body={words!} />
      ))}
      <Tabs
        size="small"
        items={[
          {
            key: "mapping",
            label: <span data-testid="tab-mapping">{t("importing.tab_mapping")}</span>,
            children: (
              <Columns
                sheet={sheet}
                schema={schema}
                mapping={mapping}
                onColumns={(columns) => setMapping({ ...mapping, columns })}
              />
            ),
          },
          {
            key: "preview",
            label: <span data-testid="tab-preview">{t("importing.tab_preview")}</span>,
            children: <PreviewRows preview={preview} schema={schema} />,
          },
          {
            key: "more",
            label: <span data-testid="tab-left-out">{t("importing.tab_more")}</span>,
            children: preview && <LeftOut preview={preview} />,
          },
        ]}
      />
      <Counts preview={preview} />
      <Footer
        busy={applying.busy}
        disabled={!usable}
        onSkip={onSkip}
        onApply={() =>
          preview &&
          void applying.apply(
            { mapping, replaces: null },
            t("importing.appliedSheet", { fresh: preview.new, changed: preview.changed }),
          )
        }
      />
    </div>
  );
}

function Counts({ preview }: { preview: ReturnType<typeof useSheetPreview>["preview"] }) {
  const t = useT();
  if (!preview) return <div className="faint">{t("importing.previewing")}</div>;
  const fates = ["new", "changed", "unchanged", "rejected", "skipped", "merged"] as const;
  return (
    <div className="row import-counts" data-testid="import-counts">
      {fates.map((fate) => (
        <span key={fate} className={preview[fate] === 0 ? "faint" : `fate fate-${fate}`}>
          {t(`importing.fate_${fate}`)} <strong>{preview[fate]}</strong>
        </span>
      ))}
      <span className="faint">
        {preview.new + preview.changed === 0
          ? t("importing.nothing")
          : preview.rejected > 0 && t("importing.rejectedHint")}
      </span>
    </div>
  );
}

const STAGES = ["proposed", "planning", "executing", "closing", "suspended"];

function Head({
  sheet,
  mapping,
  onMapping,
  onRead,
}: {
  sheet: SheetImport;
  mapping: SheetMapping;
  onMapping: (mapping: SheetMapping) => void;
  onRead: (sheet: number, headerRow: number) => void;
}) {
  const t = useT();
  return (
    <div className="row import-head">
      {sheet.sheets.length > 1 && (
        <label className="row">
          <span className="soft">{t("importing.sheet")}</span>
          <Select
            value={mapping.sheet}
            style={{ width: 180 }}
            data-testid="input-sheet"
            options={sheet.sheets.map((name, value) => ({ value, label: name }))}
            onChange={(place) => onRead(place, 0)}
          />
        </label>
      )}
      <label className="row">
        <span className="soft">{t("importing.headerRow")}</span>
        <InputNumber
          min={1}
          max={200}
          style={{ width: 70 }}
          value={mapping.headerRow + 1}
          data-testid="input-header-row"
          onChange={(row) => row !== null && onRead(mapping.sheet, row - 1)}
        />
      </label>
      <span className="faint">{t("importing.rowsBelow", { n: sheet.rows })}</span>
      {sheet.encoding && (
        <span className="faint">{t("importing.encoding", { encoding: sheet.encoding })}</span>
      )}
      <span className="grow" />
      <label className="row">
        <span className="soft">{t("importing.stage")}</span>
        <Select
          value={mapping.stage}
          style={{ width: 110 }}
          data-testid="input-stage"
          options={STAGES.map((value) => ({ value, label: choiceLabel(t, "project", "stage", value) }))}
          onChange={(stage) => onMapping({ ...mapping, stage })}
        />
      </label>
    </div>
  );
}
