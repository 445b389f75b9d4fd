import { useEffect, useState } from "react";
import { EyeOutlined, ImportOutlined, SendOutlined } from "@ant-design/icons";
import { Button, Select, Tag, Tooltip } from "antd";
import type { Collection } from "@/bindings";
import { EmptyState, ErrorNotice, PageHeader } from "@/components";
import { useT } from "@/i18n";
import { paths } from "@/lib/paths";
import { onCollected, takeDrops, useFile, useGo, useProblemText, useRouteParams } from "@/platform";
import { FormPanel } from "./FormPanel";
import { FormsTable } from "./FormsTable";
import { useCollection } from "./queries";
import { progress, useForms } from "./useForms";
import "./collection.css";

/** The month's forms of every project: out, back, their differences, who has not reported. */
export function CollectionView() {
  const wordsOf = useProblemText();
  const t = useT();
  const { month } = useRouteParams();
  const collection = useCollection(month ?? null);
  if (collection.error)
    return <ErrorNotice body={wordsOf(collection.error)} onRetry={() => void collection.refetch()} />;
  if (!collection.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  return <Month data={collection.data} />;
}

function Month({ data }: { data: Collection }) {
  const t = useT();
  const go = useGo();
  const file = useFile();
  const forms = useForms();
  const [shown, setShown] = useState<{ project: string; form: string } | null>(null);
  const { receive, tell } = forms;
  const locked = Boolean(file?.readOnly);
  useEffect(() => (locked ? undefined : takeDrops((dropped) => void receive(dropped))), [locked, receive]);
  useEffect(() => onCollected((received) => void tell(received)), [tell]);
  const row = data.projects.find(({ id }) => id === shown?.project);
  const state = row?.forms.find(({ form }) => form === shown?.form);
  const { done, all, late } = progress(data);
  return (
    <div className="screen" data-testid="collection">
      <PageHeader
        title={t("collection.title")}
        facts={
          <>
            <Select
              size="small"
              value={data.month}
              aria-label={t("collection.month")}
              data-testid="collection-month"
              onChange={(month) => go(paths.collection(month))}
              options={data.months.map((month) => ({ value: month, label: month }))}
            />
            <span data-testid="collection-facts">{t("collection.facts", { done, all })}</span>
            <Tag color={late ? "warning" : "success"} data-testid="collection-late">
              {t(late ? "collection.missing" : "collection.complete", { n: late })}
            </Tag>
          </>
        }
        actions={
          !locked && (
            <>
              <Watch folder={data.folder} forms={forms} />
              <Button
                icon={<SendOutlined />}
                loading={forms.busy}
                data-testid="action-send-all"
                onClick={() => void forms.issue(data.month, [])}
              >
                {t("collection.sendAll")}
              </Button>
              <Button
                type="primary"
                icon={<ImportOutlined />}
                data-testid="action-receive"
                onClick={() => void forms.pick()}
              >
                {t("collection.take")}
              </Button>
            </>
          )
        }
      />
      <div className="screen-body fill">
        {data.projects.length === 0 ? (
          <EmptyState title={t("collection.none")} body={t("collection.noneBody")} />
        ) : (
          <FormsTable
            data={data}
            locked={locked}
            forms={forms}
            shown={shown}
            onShow={(project, form) => setShown({ project, form })}
          />
        )}
      </div>
      {row && state && (
        <FormPanel
          key={row.id + state.form}
          month={data.month}
          row={row}
          state={state}
          onClose={() => setShown(null)}
        />
      )}
    </div>
  );
}

function Watch({ folder, forms }: { folder: string; forms: ReturnType<typeof useForms> }) {
  const t = useT();
  const hint = folder ? t("collection.watching", { path: folder }) : t("collection.watchNone");
  return (
    <Tooltip title={hint}>
      <Button
        icon={<EyeOutlined />}
        data-testid="action-watch"
        onClick={() => void (folder ? forms.watch("") : forms.pickWatched())}
      >
        {t(folder ? "collection.unwatch" : "collection.watch")}
      </Button>
    </Tooltip>
  );
}
