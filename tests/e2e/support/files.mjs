// Small files to import, written where a test asks for them.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const task = ([uid, name, level, days, before]) => `
    <Task><UID>${uid}</UID><ID>${uid}</ID><Name>${name}</Name><OutlineLevel>${level}</OutlineLevel>
      <Duration>PT${days * 8}H0M0S</Duration><DurationFormat>7</DurationFormat><Manual>0</Manual>
      <Start>2026-03-02T08:00:00</Start><Finish>2026-03-02T17:00:00</Finish>
      <Hyperlink>wiki/${uid}</Hyperlink>${
        before ? `<PredecessorLink><PredecessorUID>${before}</PredecessorUID><Type>1</Type></PredecessorLink>` : ""
      }</Task>`;

/** A plan of Microsoft Project: a summary with three tasks in a row, dates of its own that do not follow. */
export function planFile(folder, name = "新仓库建设.xml") {
  const tasks = [
    [1, "建设", 1, 9],
    [2, "设计", 2, 3],
    [3, "施工", 2, 5, 2],
    [4, "验收", 2, 1, 3],
  ];
  const path = join(folder, name);
  writeFileSync(
    path,
    `<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project">
  <Name>${name}</Name><Title>新仓库建设</Title><ScheduleFromStart>1</ScheduleFromStart>
  <StartDate>2026-03-02T08:00:00</StartDate><MinutesPerDay>480</MinutesPerDay>
  <Tasks>${tasks.map(task).join("")}
  </Tasks>
</Project>
`,
  );
  return path;
}

/** XML that ends in the middle. */
export function brokenFile(folder) {
  const path = join(folder, "坏文件.xml");
  writeFileSync(path, '<?xml version="1.0"?>\n<Project xmlns="http://schemas.microsoft.com/project">\n  <Tasks><Task><UID>1</UI');
  return path;
}

/** A list of projects with a total, a date that cannot be read, and a column that has no place. */
export function listFile(folder) {
  const path = join(folder, "项目台账.csv");
  const rows = [
    "项目编号,项目名称,项目经理,批复预算（万元）,计划完成日期,备用列",
    "TZ-001,甲厂改造,王一凡,120.5,2026-12-30,甲",
    "TZ-002,乙厂改造,王一凡,80,2027-02-15,",
    "TZ-003,丙厂改造,李二,60,不确定,乙",
    "合计,,,260.5,,",
  ];
  writeFileSync(path, "\ufeff" + rows.join("\r\n") + "\r\n");
  return path;
}
