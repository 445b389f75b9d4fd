import { useMemo, type ReactNode } from "react";
import type { CrossDependency, CrossTask } from "@/bindings";
import { DataTable, type Column } from "@/components";
import { useT, type Translate } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date, NONE, signed } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo } from "@/platform";
import type { Impact } from "./impact";

interface Props {
  rows: readonly Impact[];
  /** Whether the table says on which side of the dependency the project stands. */
  sides?: true;
  empty?: ReactNode;
}

/** Dependencies between projects: who drives, who waits, with how much room, and how far both have moved. */
export function CrossTable({ rows, sides, empty }: Props) {
  const t = useT();
  const go = useGo();
  const columns = useMemo(() => crossColumns(t, sides), [t, sides]);
  return (
    <DataTable
      label={t("portfolio.tab_dependencies")}
      testId="table-cross"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.link.id}
      onOpen={({ link, side }) =>
        go(paths.project((side === "waits" ? link.predecessor : link.successor).project, "plan"))
      }
      empty={rows.length === 0 && empty}
    />
  );
}

function crossColumns(t: Translate, sides: true | undefined): Column<Impact>[] {
  const side: Column<Impact> = {
    id: "side",
    title: t("portfolio.crossSide"),
    width: 92,
    value: (row) => row.side,
    text: (row) => t(`portfolio.crossSide_${row.side}`),
  };
  return [
    ...(sides ? [side] : []),
    ...end(
      t,
      "predecessor",
      (link) => link.predecessor,
      (task) => task.finish,
    ),
    {
      id: "kind",
      title: t("portfolio.crossKind"),
      width: 74,
      value: ({ link }) => `${link.kind}${link.lag}`,
    },
    ...end(
      t,
      "successor",
      (link) => link.successor,
      (task) => task.start,
    ),
    {
      id: "room",
      title: t("portfolio.crossRoom"),
      width: 76,
      align: "right",
      value: ({ link }) => link.roomDays,
      text: ({ link }) => room(t, link),
      render: ({ link }) => (
        <span className={isTight(link) ? "figure-late" : undefined}>{room(t, link)}</span>
      ),
    },
    {
      id: "projectSlip",
      title: t("portfolio.crossProjectSlip"),
      width: 84,
      align: "right",
      value: ({ link }) => link.successor.projectSlipDays,
      text: ({ link }) => days(link.successor.projectSlipDays),
    },
  ];
}

const isTight = (link: CrossDependency) => link.driving || (link.roomDays !== null && link.roomDays < 0);
const ENDED = ["closed", "cancelled", "withdrawn"];

/** The project's name; of one that has ended also how, for its dates move no more. */
function projectText(t: Translate, { projectName, stage }: CrossTask): string {
  return ENDED.includes(stage)
    ? `${projectName} (${choiceLabel(t, "project", "stage", stage)})`
    : projectName;
}

const days = (value: number | null) => (value === null ? NONE : signed(value));

function room(t: Translate, link: CrossDependency): string {
  if (link.driving) return t("portfolio.crossDriving");
  return link.roomDays === null ? NONE : String(link.roomDays);
}

function end(
  t: Translate,
  name: "predecessor" | "successor",
  of: (link: CrossDependency) => CrossTask,
  dated: (task: CrossTask) => string | null,
): Column<Impact>[] {
  return [
    {
      id: name + "Project",
      title: t(`portfolio.cross_${name}Project`),
      width: 118,
      value: ({ link }) => projectText(t, of(link)),
      render: ({ link }) => <span title={of(link).code}>{projectText(t, of(link))}</span>,
    },
    {
      id: name,
      title: t(`portfolio.cross_${name}`),
      width: 118,
      grow: true,
      value: ({ link }) => `${of(link).row} ${of(link).name}`,
    },
    {
      id: name + "Date",
      title: t(`portfolio.cross_${name}Date`),
      width: 92,
      value: ({ link }) => dated(of(link)),
      text: ({ link }) => date(dated(of(link))),
    },
    {
      id: name + "Slip",
      title: t("portfolio.crossSlip"),
      width: 62,
      align: "right",
      value: ({ link }) => of(link).slipDays,
      text: ({ link }) => days(of(link).slipDays),
      render: ({ link }) => (
        <span className={(of(link).slipDays ?? 0) > 0 ? "figure-late" : undefined}>
          {days(of(link).slipDays)}
        </span>
      ),
    },
  ];
}
