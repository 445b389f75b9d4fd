/** Words of the plan screen: the grid of tasks beside the Gantt, and the details of a task. */
export const plan = {
  grid: "项目计划",
};
