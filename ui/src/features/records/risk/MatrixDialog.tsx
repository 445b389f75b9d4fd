import { useState } from "react";
import { Alert, Input, InputNumber, Modal, Segmented } from "antd";
import { commands, type BandRange, type MatrixView } from "@/bindings";
import { useT } from "@/i18n";
import { call, useFile, useProblemText, useWrite } from "@/platform";
import { anchor, SCALES, usual, type Scale } from "./anchors";
import { bandWord } from "./bands";

interface Props {
  matrix: MatrixView;
  onClose: () => void;
}

/** Sets the size of the matrix, its bands and the words of its grades; gaps and overlaps are refused by the rules. */
export function MatrixDialog({ matrix, onClose }: Props) {
  const t = useT();
  const wordsOf = useProblemText();
  const write = useWrite();
  const readOnly = !!useFile()?.readOnly;
  const [size, setSize] = useState(matrix.size);
  const [bands, setBands] = useState<BandRange[]>(matrix.bands);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const resize = async (next: number) => {
    setSize(next);
    setBands(next === matrix.size ? matrix.bands : await call(commands.usualBands(next)));
  };
  const save = async () => {
    try {
      await write(commands.setRiskMatrix(size, bands, reason));
      onClose();
    } catch (error) {
      setProblem(wordsOf(error));
    }
  };
  const edit = (place: number, side: "from" | "to", value: number | null) =>
    setBands(bands.map((band, at) => (at === place ? { ...band, [side]: value ?? 0 } : band)));
  return (
    <Modal
      open
      width={820}
      title={t("risk.settings")}
      okText={t("risk.saveMatrix")}
      cancelText={t("common.close")}
      okButtonProps={{ disabled: readOnly, ...{ "data-testid": "action-save-matrix" } }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div data-testid="matrix-dialog">
        <div className="row">
          <span>{t("risk.size")}</span>
          <Segmented
            value={size}
            disabled={readOnly}
            options={[3, 4, 5].map((value) => ({ value, label: `${value}×${value}` }))}
            onChange={(value) => void resize(Number(value))}
          />
          <span className="faint">{t("risk.sizes")}</span>
        </div>
        {size !== matrix.size && (
          <Alert type="warning" showIcon title={t("risk.resizes", { from: matrix.size, to: size })} />
        )}
        <table className="matrix-bands">
          <tbody>
            {bands.map((band, place) => (
              <tr key={band.band}>
                <th scope="row">{bandWord(t, band.band)}</th>
                {(["from", "to"] as const).map((side) => (
                  <td key={side}>
                    <InputNumber
                      value={band[side]}
                      disabled={readOnly}
                      data-testid={`input-band-${band.band}-${side}`}
                      onChange={(value) => edit(place, side, value)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {problem && <Alert type="error" showIcon title={problem} data-testid="matrix-problem" />}
        <Input
          value={reason}
          placeholder={t("record.reasonLabel")}
          data-testid="input-matrix-reason"
          onChange={(event) => setReason(event.target.value)}
        />
        {size === matrix.size && <Anchors matrix={matrix} readOnly={readOnly} />}
      </div>
    </Modal>
  );
}

/** What each grade means; each saves itself. An empty one is the usual again. */
function Anchors({ matrix, readOnly }: { matrix: MatrixView; readOnly: boolean }) {
  const t = useT();
  const grades = Array.from({ length: matrix.size }, (_, place) => place + 1);
  return (
    <table className="matrix-anchors" data-testid="matrix-anchors">
      <thead>
        <tr>
          <th>{t("risk.anchors")}</th>
          {grades.map((grade) => (
            <th key={grade}>{grade}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SCALES.map((scale) => (
          <tr key={scale}>
            <th scope="row">{t(`risk.scale_${scale}`)}</th>
            {grades.map((grade) => (
              <td key={grade}>
                <Anchor matrix={matrix} scale={scale} grade={grade} readOnly={readOnly} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Anchor(props: { matrix: MatrixView; scale: Scale; grade: number; readOnly: boolean }) {
  const { matrix, scale, grade } = props;
  const t = useT();
  const write = useWrite();
  const [words, setWords] = useState(anchor(t, matrix, scale, grade));
  const save = () => {
    const own = words.trim() === usual(t, matrix.size, scale)[grade - 1] ? "" : words.trim();
    if (own !== (matrix.anchors[`${scale}.${grade}`] ?? "")) {
      void write(commands.setRiskAnchor(scale, grade, own));
    }
  };
  return (
    <Input
      size="small"
      value={words}
      maxLength={80}
      disabled={props.readOnly}
      data-testid={`input-anchor-${scale}-${grade}`}
      onChange={(event) => setWords(event.target.value)}
      onBlur={save}
      onPressEnter={save}
    />
  );
}
