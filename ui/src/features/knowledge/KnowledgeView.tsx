import { useDeferredValue, useState } from "react";
import { PlusOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { EmptyState, ErrorNotice, PageHeader } from "@/components";
import { ExportButton } from "@/components/records/ExportButton";
import { useT } from "@/i18n";
import { paths } from "@/lib/paths";
import { requestLesson, useFile, useGo, useProblemText, useRouteParams } from "@/platform";
import { Hit } from "./Hit";
import { LessonPanel } from "./LessonPanel";
import { Narrow } from "./Narrow";
import { EMPTY, useLessons } from "./queries";
import "./knowledge.css";

/** The knowledge base: one search box over every lesson, filters, the lesson itself beside the list. */
export function KnowledgeView() {
  const t = useT();
  const go = useGo();
  const wordsOf = useProblemText();
  const readOnly = !!useFile()?.readOnly;
  const { id } = useRouteParams();
  const [query, setQuery] = useState(EMPTY);
  const asked = useDeferredValue(query);
  const list = useLessons(asked);
  const open = (next: string | null) => go(next ? paths.record("lesson", next) : paths.knowledge);
  const add = !readOnly && (
    <Button type="primary" icon={<PlusOutlined />} data-testid="action-new-lesson" onClick={requestLesson}>
      {t("knowledge.add")}
    </Button>
  );
  const found = list.data;
  return (
    <div className="screen" data-testid="knowledge">
      <PageHeader title={t("shell.nav_knowledge")} />
      <div className="screen-body fill knowledge">
        <div className="lesson-bar">
          <Input
            allowClear
            autoFocus
            size="large"
            prefix={<SearchOutlined />}
            value={query.text}
            placeholder={t("knowledge.search")}
            aria-label={t("knowledge.search")}
            data-testid="input-lesson-search"
            onChange={(event) => setQuery({ ...query, text: event.target.value })}
          />
          <ExportButton entity="lesson" />
          {add}
        </div>
        <Narrow query={query} list={found} onChange={setQuery} />
        {list.error && <ErrorNotice body={wordsOf(list.error)} onRetry={() => void list.refetch()} />}
        {found && (
          <div className="faint" data-testid="lessons-found">
            {t("knowledge.found", { n: found.found, all: found.all })}
          </div>
        )}
        {found?.all === 0 && (
          <EmptyState title={t("knowledge.none")} body={t("knowledge.noneBody")} actions={add} />
        )}
        {found && found.all > 0 && found.found === 0 && (
          <EmptyState
            title={t("knowledge.nothing")}
            body={t("knowledge.nothingBody")}
            actions={<Button onClick={() => setQuery(EMPTY)}>{t("knowledge.clear")}</Button>}
          />
        )}
        <div className="lesson-hits">
          {found?.hits.map((hit) => (
            <Hit key={hit.id} hit={hit} open={hit.id === id} onOpen={() => open(hit.id)} />
          ))}
        </div>
      </div>
      {id && <LessonPanel key={id} id={id} onClose={() => open(null)} />}
    </div>
  );
}
