import { useState } from "react";
import { App, Button, Input, Modal, Radio } from "antd";
import { commands, type CriterionView, type ReviewerView } from "@/bindings";
import { useT } from "@/i18n";
import { useAct } from "./useAct";

interface Props {
  reviewer: ReviewerView;
  criteria: CriterionView[];
  running: boolean;
}

/** What a reviewer who is not through may do: hand in, abstain, be taken off. */
export function ReviewButtons({ reviewer, criteria, running }: Props) {
  const t = useT();
  const act = useAct();
  const { modal } = App.useApp();
  const [scoring, setScoring] = useState(false);
  const abstain = () => {
    let conflict = "";
    modal.confirm({
      title: `${reviewer.name}：${t("intake.abstain")}`,
      content: (
        <Input
          placeholder={t("intake.conflict")}
          aria-label={t("intake.conflict")}
          data-testid="input-conflict"
          onChange={(event) => (conflict = event.target.value)}
        />
      ),
      okText: t("common.confirm"),
      cancelText: t("common.cancel"),
      okButtonProps: { ...{ "data-testid": "action-confirm" } },
      onOk: async () => {
        if (!(await act(commands.abstainReview(reviewer.id, conflict)))) throw new Error("refused");
      },
    });
  };
  return (
    <div className="intake-review-buttons">
      {running && (
        <Button size="small" type="primary" data-testid="action-score" onClick={() => setScoring(true)}>
          {t("intake.score")}
        </Button>
      )}
      {running && (
        <Button size="small" data-testid="action-abstain" onClick={abstain}>
          {t("intake.abstain")}
        </Button>
      )}
      {!running && (
        <Button size="small" onClick={() => void act(commands.removeReviewer(reviewer.id))}>
          {t("intake.remove")}
        </Button>
      )}
      {scoring && <Sheet reviewer={reviewer} criteria={criteria} onClose={() => setScoring(false)} />}
    </div>
  );
}

/** The sheet of one reviewer: what each score means is written beside it. Handed in whole, once. */
function Sheet({
  reviewer,
  criteria,
  onClose,
}: {
  reviewer: ReviewerView;
  criteria: CriterionView[];
  onClose: () => void;
}) {
  const t = useT();
  const act = useAct();
  const [given, setGiven] = useState<Record<string, number>>({});
  const [comment, setComment] = useState("");
  const submit = async () => {
    const scores = Object.entries(given).map(([criterion, score]) => ({ criterion, score }));
    if (await act(commands.submitReview(reviewer.id, scores, comment))) onClose();
  };
  return (
    <Modal
      open
      width={960}
      title={t("intake.scoreTitle", { name: reviewer.name })}
      okText={t("intake.submitScores")}
      cancelText={t("common.cancel")}
      okButtonProps={{
        disabled: criteria.some((criterion) => !(criterion.id in given)),
        ...{ "data-testid": "action-submit-scores" },
      }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className="stack intake-sheet" data-testid="score-sheet">
        {criteria.map((criterion) => (
          <div key={criterion.id}>
            <strong>{criterion.name}</strong> <span className="faint">{criterion.weight}%</span>
            <Radio.Group
              className="intake-anchors"
              value={given[criterion.id]}
              onChange={(event) =>
                setGiven((now) => ({ ...now, [criterion.id]: Number(event.target.value) }))
              }
            >
              {criterion.anchors.map((anchor, at) => (
                <Radio key={at} value={at + 1}>
                  <span data-testid={`score-${at + 1}`}>
                    {at + 1} {anchor}
                  </span>
                </Radio>
              ))}
            </Radio.Group>
          </div>
        ))}
        <Input.TextArea
          rows={2}
          value={comment}
          placeholder={t("intake.scoreComment")}
          aria-label={t("intake.scoreComment")}
          onChange={(event) => setComment(event.target.value)}
        />
      </div>
    </Modal>
  );
}
