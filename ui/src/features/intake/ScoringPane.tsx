import { useState } from "react";
import { Button, Select, Tag } from "antd";
import { commands, type CriterionView, type ProposalView, type ReviewerView } from "@/bindings";
import { useRecords } from "@/components/records/schema";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { fixed, NONE } from "@/lib/format";
import { ReviewButtons } from "./ReviewButtons";
import { useAct } from "./useAct";

const points = (hundredths: number | null) => (hundredths === null ? NONE : fixed(hundredths, 100, 2));

/** Who scores, and what was scored once everyone is through. */
export function ScoringPane({ view }: { view: ProposalView }) {
  const t = useT();
  const { scoring } = view;
  const done = scoring.reviewers.filter((reviewer) => reviewer.status !== "open").length;
  return (
    <div className="stack" data-testid="proposal-scoring">
      {scoring.total !== null && (
        <div className="intake-total" data-testid="proposal-total">
          {t("intake.totalOf", {
            total: fixed(scoring.total, 100, 1),
            rank: scoring.rank ?? NONE,
            ranked: scoring.ranked,
          })}
        </div>
      )}
      {scoring.reviewers.length === 0 && <div className="faint">{t("intake.noReviewers")}</div>}
      {scoring.reviewers.length > 0 && !scoring.open && (
        <div className="soft" data-testid="scores-hidden">
          {t("intake.hidden", { done, all: scoring.reviewers.length })}
        </div>
      )}
      <Matrix view={view} />
      {scoring.staffing && !scoring.open && <AddReviewer proposal={view.record.id} />}
    </div>
  );
}

function Matrix({ view }: { view: ProposalView }) {
  const t = useT();
  const { criteria, reviewers, open, running, staffing } = view.scoring;
  return (
    <div className="intake-scroll">
      <table className="intake-table">
        <thead>
          <tr>
            <th>{t("intake.criterion")}</th>
            <th className="num">{t("intake.weight")}</th>
            {reviewers.map((reviewer) => (
              <th key={reviewer.id} className="num">
                {reviewer.name}
              </th>
            ))}
            {open && <th className="num">{t("intake.mean")}</th>}
            {open && <th className="num">{t("intake.spread")}</th>}
            {open && <th />}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion, at) => (
            <tr key={criterion.id}>
              <td title={criterion.anchors.map((anchor, place) => `${place + 1} ${anchor}`).join("\n")}>
                {criterion.name} {criterion.knockOut && <Tag>{t("intake.knockOut")}</Tag>}
              </td>
              <td className="num">{criterion.weight}%</td>
              {reviewers.map((reviewer) => (
                <td key={reviewer.id} className="num">
                  <Given reviewer={reviewer} at={at} open={open} />
                </td>
              ))}
              {open && <td className="num">{points(criterion.mean)}</td>}
              {open && <td className="num">{points(criterion.spread)}</td>}
              {open && <td>{marks(criterion, t("intake.discuss"), t("intake.knockedOut"))}</td>}
            </tr>
          ))}
          <tr>
            <td colSpan={2} className="soft">
              {t("intake.total")}
            </td>
            {reviewers.map((reviewer) => (
              <td key={reviewer.id} className="num" title={reviewer.comment}>
                {open && reviewer.status === "submitted" ? (
                  points(reviewer.total)
                ) : (
                  <span className="soft" data-testid={`review-${reviewer.status}`}>
                    {choiceLabel(t, "proposal_review", "status", reviewer.status)}
                  </span>
                )}
                {reviewer.status === "open" && (running || staffing) && (
                  <ReviewButtons reviewer={reviewer} criteria={criteria} running={running} />
                )}
              </td>
            ))}
            {open && <td className="num">{points(view.scoring.total)}</td>}
            {open && <td colSpan={2} />}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Given({ reviewer, at, open }: { reviewer: ReviewerView; at: number; open: boolean }) {
  const t = useT();
  if (!open) return <span className="faint">•</span>;
  const outlier = reviewer.outliers.includes(at);
  return (
    <span className={outlier ? "intake-short" : undefined} title={outlier ? t("intake.outlier") : undefined}>
      {reviewer.scores[at] ?? NONE}
    </span>
  );
}

function marks(criterion: CriterionView, discuss: string, knockedOut: string) {
  return (
    <>
      {criterion.discuss && <Tag color="orange">{discuss}</Tag>}
      {criterion.knockedOut && <Tag color="red">{knockedOut}</Tag>}
    </>
  );
}

function AddReviewer({ proposal }: { proposal: string }) {
  const t = useT();
  const act = useAct();
  const people = useRecords("person");
  const [person, setPerson] = useState<string>();
  const options = (people.data ?? []).map((known) => ({
    value: known.id,
    label: String(known.fields.name),
  }));
  const add = async () => {
    if (person && (await act(commands.addReviewer(proposal, person)))) setPerson(undefined);
  };
  return (
    <div className="row">
      <Select
        size="small"
        showSearch={{ optionFilterProp: "label" }}
        style={{ width: 160 }}
        placeholder={t("intake.reviewers")}
        aria-label={t("intake.reviewers")}
        data-testid="input-reviewer"
        value={person}
        options={options}
        onChange={setPerson}
      />
      <Button size="small" disabled={!person} data-testid="action-add-reviewer" onClick={() => void add()}>
        {t("intake.addReviewer")}
      </Button>
    </div>
  );
}
