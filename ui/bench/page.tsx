/** The page that is measured: the application's own chart over a sample plan, and the steps the bench drives. */
import { useCallback, useMemo, useRef, useEffect, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import {
  GanttChart,
  isoDate,
  type Column,
  type GanttEdits,
  type GanttHandle,
  type Show,
  type Zoom,
} from "../src/features/gantt";
import { LanguageProvider } from "../src/i18n/LanguageProvider";
import { ThemeProvider } from "../src/theme/ThemeProvider";
import { samplePlan, type SampleTask } from "./samplePlan";

const query = new URLSearchParams(location.search);
const size = Number(query.get("tasks") ?? 1000);
const language = query.get("lang") === "en" ? "en" : "zh-CN";
const theme = query.get("theme") === "dark" ? "dark" : "light";
const zoom = (query.get("zoom") ?? "week") as Zoom;

/** Everything that can be shown: what is measured is the chart at its fullest. */
const show: Show = {
  critical: true,
  nearCritical: true,
  driving: true,
  baseline: true,
  float: true,
  constraint: true,
  manual: true,
  progressLine: true,
  dependencies: true,
  labels: true,
  milestoneDates: true,
  rollUp: true,
  minimap: true,
};
const plan = samplePlan(size);

const id = (task: SampleTask) => task.id;
const level = (task: SampleTask) => task.level;
const bar = (task: SampleTask) => task.bar;
const hoursOf = (task: SampleTask) => (task.number % 9 === 0 ? plan.otherHours : null);
const tip = (task: SampleTask) => [
  task.name,
  `${isoDate(task.bar.start)} → ${isoDate(task.bar.finish)}`,
  `${task.bar.progress}%`,
];
const columns: Column<SampleTask>[] = [
  { id: "number", title: "ID", width: 52, align: "right", text: (task) => String(task.number) },
  { id: "wbs", title: "WBS", width: 76, text: (task) => task.wbs },
  {
    id: "name",
    title: "任务名称",
    width: 220,
    tree: true,
    text: (task) => task.name,
    edit: (task) => task.name,
  },
  {
    id: "start",
    title: "开始",
    width: 92,
    text: (task) => isoDate(task.bar.start),
    edit: (task) => isoDate(task.bar.start),
  },
  { id: "finish", title: "完成", width: 92, text: (task) => isoDate(task.bar.finish) },
  { id: "percent", title: "完成%", width: 60, align: "right", text: (task) => `${task.bar.progress}%` },
];

interface Bench {
  ready: Promise<number>;
  edit(): Promise<number>;
  zoom(to: Zoom): Promise<number>;
  /** What scrolls down, and what scrolls right. */
  scrollers(): Element[];
}
declare global {
  interface Window {
    bench: Bench;
  }
}

let rename: (place: number, name: string) => void = () => {};
let painted: (at: number) => void;
const ready = new Promise<number>((resolve) => (painted = resolve));
const chart: { current: GanttHandle | null } = { current: null };

function Page() {
  const [tasks, setTasks] = useState(plan.tasks);
  const [edits, setEdits] = useState(0);
  const ref = useRef<GanttHandle>(null);
  chart.current = ref.current;
  rename = (place, name) => {
    const next = tasks.slice();
    next[place] = {
      ...next[place]!,
      name,
      bar: { ...next[place]!.bar, label: name, finish: next[place]!.bar.finish + 1440 },
    };
    setTasks(next);
    setEdits(edits + 1);
  };
  useLayoutEffect(() => {
    chart.current = ref.current;
    requestAnimationFrame(() => setTimeout(() => painted(performance.now()), 0));
  }, []);
  const change = useCallback((key: string, patch: (task: SampleTask) => SampleTask) => {
    setTasks((old) => old.map((task) => (task.id === key ? patch(task) : task)));
  }, []);
  const able = useMemo<GanttEdits>(
    () => ({
      edit: async (key, column, text) => {
        if (column !== "name") return "只有名称能在这里修改";
        change(key, (task) => ({ ...task, name: text, bar: { ...task.bar, label: text } }));
        return null;
      },
      move: (key, start) =>
        change(key, (task) => ({
          ...task,
          bar: { ...task.bar, start, finish: task.bar.finish + start - task.bar.start },
        })),
      resize: (key, finish) => change(key, (task) => ({ ...task, bar: { ...task.bar, finish } })),
      progress: (key, progress) => change(key, (task) => ({ ...task, bar: { ...task.bar, progress } })),
      connect: () => {},
      indent: () => {},
    }),
    [change],
  );
  return (
    <GanttChart
      ref={ref}
      rows={tasks}
      id={id}
      level={level}
      bar={bar}
      tip={tip}
      columns={columns}
      dependencies={plan.dependencies}
      nonWorking={plan.nonWorking}
      hours={plan.hours}
      hoursOf={hoursOf}
      span={plan.span}
      today={plan.today}
      dataDate={plan.dataDate}
      show={show}
      edits={able}
      label="主计划"
      initialZoom={zoom}
    />
  );
}

/** Runs a step and answers the milliseconds until its frame has been painted. */
function untilPainted(step: () => void): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    flushSync(step);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve(performance.now() - start);
    channel.port2.postMessage(null);
  });
}

window.bench = {
  ready,
  edit: () => untilPainted(() => rename(3, `改名 ${Math.round(performance.now())}`)),
  zoom: (to) => untilPainted(() => chart.current?.zoomTo(to)),
  scrollers: () => [document.querySelector(".gantt")!, document.querySelector(".gantt")!],
};

/** The chart comes into a running application: what is measured begins when it is asked for. */
function Stage() {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    setTimeout(() => {
      performance.mark("mount");
      setShown(true);
    }, 100);
  }, []);
  return shown ? <Page /> : null;
}

createRoot(document.getElementById("root")!).render(
  <LanguageProvider language={language} onChange={() => {}}>
    <ThemeProvider choice={theme} onChoose={() => {}}>
      <Stage />
    </ThemeProvider>
  </LanguageProvider>,
);
