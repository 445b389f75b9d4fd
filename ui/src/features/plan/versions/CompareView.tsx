import { useMemo, useState } from "react";
import { App, Alert, Button, Checkbox, Select } from "antd";
import { ArrowLeftOutlined, DownloadOutlined, SwapOutlined } from "@ant-design/icons";
import type { ComparedRow, PlanVersion } from "@/bindings";
import { copyText, DataTable, EmptyState, ErrorNotice } from "@/components";
import { tabSeparated } from "@/components/table/rows";
import { useT, type Key } from "@/i18n";
import { useProblemText } from "@/platform";
import { compareColumns } from "./compareColumns";
import { CompareDetails } from "./CompareDetails";
import { CompareTotals } from "./CompareTotals";
import { useCompareExport } from "./useCompareExport";
import { useBaselines, useComparison, useTrials } from "./queries";
import { NOW, versionKey, versionOf } from "./version";

interface Sides {
  left: PlanVersion;
  right: PlanVersion;
}

interface Props {
  project: string;
  sides: Sides;
  onSides(sides: Sides): void;
  /** Back to the plan, to this task where one was chosen. */
  onClose(task: string | null): void;
}

const keyOf = (row: ComparedRow) => row.task;

/** Two versions of the plan side by side: which tasks came, went and differ, and by how much. */
export function CompareView({ project, sides, onSides, onClose }: Props) {
  const t = useT();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const compared = useComparison(project, sides.left, sides.right);
  const workbook = useCompareExport(project, sides.left, sides.right);
  const [only, setOnly] = useState(true);
  const data = compared.data;
  const columns = useMemo(() => (data ? compareColumns(t, data) : []), [t, data]);
  const rows = useMemo(
    () => data?.rows.filter((row) => !only || row.differences.length > 0) ?? [],
    [data, only],
  );
  const copy = () => {
    copyText(tabSeparated(rows, columns));
    void message.success(t("common.copied", { n: rows.length }));
  };
  return (
    <div className="plan-compare" data-testid="compare">
      <div className="row plan-compare-head">
        <Button icon={<ArrowLeftOutlined />} onClick={() => onClose(null)} data-testid="action-close-compare">
          {t("baseline.back")}
        </Button>
        <strong>{t("baseline.compareTitle")}</strong>
        <Side
          project={project}
          label={t("baseline.left")}
          value={sides.left}
          onChange={(left) => onSides({ ...sides, left })}
        />
        <Button
          icon={<SwapOutlined />}
          aria-label={t("baseline.swap")}
          title={t("baseline.swap")}
          onClick={() => onSides({ left: sides.right, right: sides.left })}
        />
        <Side
          project={project}
          label={t("baseline.right")}
          value={sides.right}
          onChange={(right) => onSides({ ...sides, right })}
        />
        <Checkbox checked={only} onChange={(event) => setOnly(event.target.checked)}>
          {t("baseline.onlyChanges")}
        </Checkbox>
        <Button onClick={copy}>{t("baseline.copy")}</Button>
        <Button
          icon={<DownloadOutlined />}
          loading={workbook.busy}
          disabled={!data}
          data-testid="action-export-comparison"
          onClick={workbook.run}
        >
          {t("baseline.export")}
        </Button>
      </div>
      {compared.error && (
        <ErrorNotice body={wordsOf(compared.error)} onRetry={() => void compared.refetch()} />
      )}
      {data && <CompareTotals compared={data} />}
      {data && data.unknown.length > 0 && (
        <Alert
          banner
          type="info"
          title={data.unknown.map((what) => t(`baseline.unknown_${what}` as Key)).join(" · ")}
        />
      )}
      {data && (
        <DataTable
          label={t("baseline.compareTitle")}
          columns={columns}
          rows={rows}
          rowKey={keyOf}
          testId="compare-table"
          onOpen={(row) => onClose(row.task)}
          empty={<EmptyState title={t("baseline.none")} />}
        />
      )}
      {data && <CompareDetails compared={data} />}
    </div>
  );
}

interface SideProps {
  project: string;
  label: string;
  value: PlanVersion;
  onChange(version: PlanVersion): void;
}

function Side({ project, label, value, onChange }: SideProps) {
  const t = useT();
  const baselines = useBaselines(project).data?.baselines ?? [];
  const trials = useTrials(project).data ?? [];
  const group = (title: string, type: "baseline" | "trial", all: { id: string; name: string }[]) =>
    all.length === 0
      ? []
      : [{ label: title, options: all.map(({ id, name }) => ({ value: `${type}:${id}`, label: name })) }];
  return (
    <Select
      className="plan-compare-side"
      aria-label={label}
      value={versionKey(value)}
      options={[
        { value: versionKey(NOW), label: t("baseline.now") },
        ...group(t("baseline.baselines"), "baseline", baselines),
        ...group(t("baseline.trials"), "trial", trials),
      ]}
      onChange={(key) => onChange(versionOf(key))}
    />
  );
}
