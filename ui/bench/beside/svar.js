/** SVAR Gantt over the bench's plan. */
import { createElement, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { Gantt, Willow } from "@svar-ui/react-gantt";
import "@svar-ui/react-gantt/all.css";
import { afterFrame, plan, scrollable, untilPainted } from "./plan.js";

const LINKS = { FS: "e2s", SS: "s2s", FF: "e2e", SF: "s2e" };
const SCALES = {
  day: [40, ["month", "%Y-%m"], ["day", "%j"]],
  week: [49, ["month", "%Y-%m"], ["week", "%w"]],
  month: [72, ["year", "%Y"], ["month", "%m"]],
  quarter: [72, ["year", "%Y"], ["quarter", "Q%q"]],
};
const columns = [
  { id: "number", header: "ID", width: 52 },
  { id: "wbs", header: "WBS", width: 76 },
  { id: "text", header: "任务名称", width: 220 },
  { id: "start", header: "开始", width: 92 },
  { id: "end", header: "完成", width: 92 },
  { id: "progress", header: "完成%", width: 60 },
];

const { rows, dependencies } = plan();
const tasks = rows.map((row) => ({
  id: row.id,
  text: row.name,
  number: row.number,
  wbs: row.wbs,
  parent: row.parent ?? 0,
  start: row.start,
  end: row.finish,
  progress: row.bar.progress,
  open: row.bar.kind === "summary",
  type: row.bar.kind,
}));
const links = dependencies.map((link, at) => ({
  id: at + 1,
  source: link.from,
  target: link.to,
  type: LINKS[link.kind],
}));

let api = null;
let setZoom = () => {};

function Page() {
  const [zoom, set] = useState("week");
  setZoom = set;
  const [cellWidth, ...units] = SCALES[zoom];
  const scales = units.map(([unit, format]) => ({ unit, step: 1, format }));
  const chart = createElement(Gantt, {
    tasks,
    links,
    columns,
    scales,
    cellWidth,
    cellHeight: 28,
    scaleHeight: 24,
    init: (given) => (api = given),
  });
  return createElement(Willow, null, chart);
}

performance.mark("mount");
flushSync(() => createRoot(document.getElementById("root")).render(createElement(Page)));
window.bench = {
  ready: afterFrame(),
  edit: () =>
    untilPainted(() => {
      const task = { text: `改名 ${Math.round(performance.now())}` };
      flushSync(() => api.exec("update-task", { id: rows[3].id, task }));
    }),
  zoom: (to) => untilPainted(() => flushSync(() => setZoom(to))),
  scrollers: () => [scrollable("y"), scrollable("x")],
};
