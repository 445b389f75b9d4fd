import { useMemo } from "react";
import type { RecordView } from "@/bindings";
import { DataTable, EmptyState, ErrorNotice, PageHeader, type Column } from "@/components";
import { useRecords } from "@/components/records/schema";
import { useT, type Translate } from "@/i18n";
import { choiceLabel, fieldLabel } from "@/i18n/labels";
import { date, NONE } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo, useProblemText } from "@/platform";

/** Every closure review; one opens in its project. */
export function ClosureList() {
  const t = useT();
  const go = useGo();
  const wordsOf = useProblemText();
  const reviews = useRecords("closure_review");
  const columns = useMemo(() => reviewColumns(t), [t]);
  if (reviews.error)
    return <ErrorNotice body={wordsOf(reviews.error)} onRetry={() => void reviews.refetch()} />;
  return (
    <div className="screen" data-testid="closures">
      <PageHeader title={t("closure.title")} />
      <div className="screen-body fill">
        <DataTable
          label={t("closure.title")}
          testId="table-closures"
          columns={columns}
          rows={reviews.data ?? []}
          rowKey={(row) => row.id}
          onOpen={(row) => go(paths.project(String(row.fields.project), "closure"))}
          empty={
            reviews.data && <EmptyState title={t("closure.listEmpty")} body={t("closure.listEmptyBody")} />
          }
        />
      </div>
    </div>
  );
}

function reviewColumns(t: Translate): Column<RecordView>[] {
  const text = (name: string) => (row: RecordView) => String(row.fields[name] ?? "");
  const label = (name: string) => fieldLabel(t, "closure_review", name);
  const code = (name: string) => (row: RecordView) => {
    const value = row.fields[name];
    return value ? choiceLabel(t, "closure_review", name, String(value)) : NONE;
  };
  const column = (
    id: string,
    width: number,
    value: Column<RecordView>["value"],
    more: Partial<Column<RecordView>> = {},
  ): Column<RecordView> => ({ id, title: label(id), width, value, ...more });
  const day = (id: string) => column(id, 110, text(id), { text: (row) => date(text(id)(row)) });
  return [
    column("code", 110, text("code")),
    column("project", 240, (row) => row.names.project ?? String(row.derived.project_name ?? ""), {
      grow: true,
      title: t("closure.project"),
    }),
    column("status", 100, code("status")),
    column("goal_completion", 150, (row) => row.fields.goal_completion, { align: "right" }),
    column("quality_grade", 100, code("quality_grade")),
    day("submitted_on"),
    column("submitted_by", 100, text("submitted_by")),
    day("approved_on"),
    column("approved_by", 100, text("approved_by")),
  ];
}
