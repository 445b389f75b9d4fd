/** DHTMLX Gantt over the bench's plan. */
import { gantt } from "dhtmlx-gantt";
import "dhtmlx-gantt/codebase/dhtmlxgantt.css";
import { afterFrame, plan, scrollable, untilPainted } from "./plan.js";

const LINKS = { FS: "0", SS: "1", FF: "2", SF: "3" };
const SCALES = {
  day: [40, ["month", "%Y-%m"], ["day", "%j"]],
  week: [49, ["month", "%Y-%m"], ["week", "%W"]],
  month: [72, ["year", "%Y"], ["month", "%m"]],
  quarter: [72, ["year", "%Y"], ["quarter", "%m"]],
};

function zoom(name) {
  const [width, ...rows] = SCALES[name];
  gantt.config.min_column_width = width;
  gantt.config.scales = rows.map(([unit, format]) => ({ unit, step: 1, format }));
}

const { rows, dependencies } = plan();
gantt.config.row_height = 28;
gantt.config.scale_height = 48;
gantt.config.columns = [
  { name: "number", label: "ID", width: 52 },
  { name: "wbs", label: "WBS", width: 76 },
  { name: "text", label: "任务名称", width: 220, tree: true },
  { name: "start_date", label: "开始", width: 92 },
  { name: "end_date", label: "完成", width: 92 },
  { name: "percent", label: "完成%", width: 60 },
];
zoom("week");
const data = rows.map((row) => ({
  id: row.id,
  text: row.name,
  number: row.number,
  wbs: row.wbs,
  percent: `${row.bar.progress}%`,
  parent: row.parent ?? 0,
  start_date: row.start,
  end_date: row.finish,
  progress: row.bar.progress / 100,
  open: true,
  type: row.bar.kind === "task" ? "task" : row.bar.kind === "summary" ? "project" : "milestone",
}));
const links = dependencies.map((link, at) => ({
  id: at + 1,
  source: link.from,
  target: link.to,
  type: LINKS[link.kind],
}));

performance.mark("mount");
gantt.init("root");
gantt.parse({ data, links });
window.bench = {
  ready: afterFrame(),
  edit: () =>
    untilPainted(() => {
      const task = gantt.getTask(rows[3].id);
      task.text = `改名 ${Math.round(performance.now())}`;
      gantt.updateTask(task.id);
    }),
  zoom: (to) =>
    untilPainted(() => {
      zoom(to);
      gantt.render();
    }),
  scrollers: () => [scrollable("y"), scrollable("x")],
};
