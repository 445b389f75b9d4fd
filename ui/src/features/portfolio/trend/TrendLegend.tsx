import { drawingSvg, palette } from "@/features/gantt";
import { useT } from "@/i18n";
import { useTheme } from "@/theme/ThemeProvider";
import { CLASSES, marker, type TrendClass } from "./markers";

/** The sign of a class, as the chart draws it. */
export function TrendMark({ name, reached = false }: { name: TrendClass; reached?: boolean }) {
  const { mode } = useTheme();
  const drawing = { shapes: [marker(name, reached, 8, 8, false)], width: 16, height: 16 };
  const look = { ...palette(mode), background: "none" };
  const picture = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawingSvg(drawing, look))}`;
  return <img className="trend-mark" src={picture} alt="" width={16} height={16} />;
}

/** What the signs of the lines mean. */
export function TrendLegend() {
  const t = useT();
  return (
    <span className="row trend-legend soft">
      {CLASSES.map((name) => (
        <span key={name} className="row" title={t(`trend.help_${name}`)}>
          <TrendMark name={name} /> {t(`trend.class_${name}`)}
        </span>
      ))}
      <span className="row">
        <TrendMark name="stable" reached /> {t("trend.state_reached")}
      </span>
    </span>
  );
}
