import { useEffect, useRef, useState } from "react";
import type { RaciView } from "@/bindings";
import { useT } from "@/i18n";
import { ActivityCell } from "./ActivityCell";
import type { RaciActions } from "./actions";
import { LetterCell } from "./LetterCell";
import { letterOf, moved, type Place, type Stroke } from "./letters";
import { RoleHead } from "./RoleHead";

/** What a finding points at. */
export interface Pointed {
  activity: string | null;
  role: string | null;
}

interface Props {
  view: RaciView;
  /** Places of the roles that are shown. */
  columns: number[];
  actions: RaciActions;
  pointed: Pointed | null;
}

/** Rows × roles; the keyboard moves and fills in. */
export function Matrix({ view, columns, actions, pointed }: Props) {
  const t = useT();
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [renaming, setRenaming] = useState<string | null>(null);
  const stroke = useRef<Stroke | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const focus = (place: Place) => {
    setActive(place);
    const cell = grid.current?.querySelector<HTMLElement>(`[data-place="${place.row}:${place.column}"]`);
    cell?.focus();
  };
  useEffect(() => {
    const row = view.activities.findIndex(({ id }) => id === pointed?.activity);
    const column = columns.findIndex((place) => view.roles[place]!.id === pointed?.role);
    const cell = grid.current?.querySelector(`[data-place="${Math.max(row, 0)}:${Math.max(column, 0)}"]`);
    if (row >= 0 || column >= 0) cell?.scrollIntoView({ block: "nearest", inline: "center" });
    // Only what is pointed at moves the matrix; edits leave it where it is.
  }, [pointed]);
  const letterAt = (place: Place) => view.activities[place.row]?.letters[columns[place.column] ?? -1] ?? null;
  const set = (place: Place, letter: string | null) => {
    const [row, role] = [view.activities[place.row], view.roles[columns[place.column] ?? -1]];
    if (!row || !role || view.locked || letter === letterAt(place)) return;
    void actions.set(row.id, role.id, letter);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || renaming !== null) return;
    const next = moved(event.key, active, view.activities.length, columns.length);
    if (next) {
      event.preventDefault();
      return focus(next);
    }
    if (event.key === "Delete" || event.key === "Backspace") return set(active, null);
    if (event.key === "F2") return setRenaming(view.activities[active.row]?.id ?? null);
    const pressed = { cell: `${active.row}:${active.column}`, key: event.key, at: event.timeStamp };
    const letter = letterOf(pressed, stroke.current);
    stroke.current = letter === undefined ? null : pressed;
    if (letter !== undefined) set(active, letter);
  };
  const severity = (activity: string, role: string) => {
    const found = view.findings.filter((finding) => finding.activity === activity && finding.role === role);
    return found.find((finding) => finding.severity === "error")?.severity ?? found[0]?.severity ?? null;
  };
  const faulty = (activity: string) =>
    view.findings.some((finding) => finding.activity === activity && finding.severity === "error");
  return (
    <div className="raci-scroll">
      <table
        ref={grid}
        role="grid"
        className="raci-grid"
        aria-label={t("raci.matrix")}
        data-testid="raci-matrix"
      >
        <thead>
          <tr role="row">
            <th className="raci-corner">{t("raci.activity")}</th>
            {columns.map((place) => (
              <RoleHead
                key={view.roles[place]!.id}
                role={view.roles[place]!}
                roles={view.roles}
                pointed={
                  pointed !== null && pointed.activity === null && pointed.role === view.roles[place]!.id
                }
              />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {view.activities.map((activity, row) => (
            <tr
              key={activity.id}
              role="row"
              data-testid={`raci-row-${activity.name}`}
              className={pointed?.activity === activity.id ? "raci-row pointed" : "raci-row"}
            >
              <ActivityCell
                activity={activity}
                number={row + 1}
                last={row === view.activities.length - 1}
                faulty={faulty(activity.id)}
                locked={view.locked}
                renaming={renaming === activity.id}
                onRename={(on) => setRenaming(on ? activity.id : null)}
                actions={actions}
              />
              {columns.map((place, column) => {
                const role = view.roles[place]!;
                return (
                  <LetterCell
                    key={role.id}
                    place={{ row, column }}
                    letter={activity.letters[place] ?? null}
                    label={t("raci.cell", {
                      activity: activity.name,
                      role: role.name,
                      letter: activity.letters[place] ?? t("raci.cellEmpty"),
                    })}
                    focusable={active.row === row && active.column === column}
                    severity={severity(activity.id, role.id)}
                    locked={view.locked}
                    onFocus={() => setActive({ row, column })}
                    onSet={(letter) => set({ row, column }, letter)}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
