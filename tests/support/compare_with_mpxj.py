"""Reads pairs of project files with MPXJ, which is not ours, and tells in what the second differs from the first.

Usage: compare_with_mpxj.py PAIRS    a line "BEFORE<tab>AFTER" for each pair
Prints a line "BEFORE<tab>KIND<tab>WHAT<tab>BEFORE VALUE<tab>AFTER VALUE" for each difference.
"""

import sys

import jpype
import mpxj

jpype.startJVM("-Xmx1g")
from org.mpxj import TaskField  # noqa: E402
from org.mpxj.reader import UniversalProjectReader  # noqa: E402

BASELINES = range(11)


def text(value):
    return None if value is None else str(value)


def lines(project):
    """Tasks by their number; the project's own line and blank rows are none."""
    return {int(task.getUniqueID()): task for task in project.getTasks() if int(task.getUniqueID()) != 0 and not task.getNull()}


def of_task(task):
    calendar = task.getCalendar()
    facts = {
        "name": text(task.getName()),
        "level": text(task.getOutlineLevel()),
        "summary": text(task.getSummary()),
        "milestone": text(task.getMilestone()),
        "start": text(task.getStart()),
        "finish": text(task.getFinish()),
        "duration": minutes(task.getDuration(), task),
        "percent": text(task.getPercentageComplete() or 0),
        "actual start": text(task.getActualStart()),
        "actual finish": text(task.getActualFinish()),
        "constraint": text(task.getConstraintType()),
        "constraint date": text(task.getConstraintDate()),
        "deadline": text(task.getDeadline()),
        "mode": text(task.getTaskMode()),
        "active": text(task.getActive()),
        "calendar": text(calendar and calendar.getName()),
        "notes": text(task.getNotes() or "").strip(),
    }
    for number in BASELINES:
        start = task.getBaselineStart() if number == 0 else task.getBaselineStart(number)
        finish = task.getBaselineFinish() if number == 0 else task.getBaselineFinish(number)
        if start is not None or finish is not None:
            facts[f"baseline {number}"] = f"{start} {finish}"
    return facts


def minutes(duration, task):
    """A duration in minutes as the file counts it."""
    if duration is None:
        return None
    from org.mpxj import TimeUnit

    unit = duration.getUnits()
    elapsed = str(unit).startswith("e")
    wanted = TimeUnit.ELAPSED_MINUTES if elapsed else TimeUnit.MINUTES
    converted = duration.convertUnits(wanted, task.getParentFile().getProjectProperties())
    return f"{round(converted.getDuration())}{'e' if elapsed else ''}"


def links(project):
    found = {}
    for task in project.getTasks():
        for relation in task.getPredecessors():
            ends = (int(relation.getPredecessorTask().getUniqueID()), int(relation.getSuccessorTask().getUniqueID()))
            lag = relation.getLag()
            found[f"{ends[0]}>{ends[1]}"] = {"type": text(relation.getType()), "lag": lag_of(lag, task)}
    return found


def lag_of(lag, task):
    if lag is None or lag.getDuration() == 0:
        return "0"
    return text(lag) if "%" in str(lag) else minutes(lag, task)


def assignments(project):
    found = {}
    for one in project.getResourceAssignments():
        task, resource = one.getTask(), one.getResource()
        if task is None or int(task.getUniqueID()) == 0:
            continue
        name = f"{task.getUniqueID()}:{resource.getName() if resource else ''}"
        found[name] = {"units": f"{float(one.getUnits() or 0):.2f}", "work": minutes(one.getWork(), task) or "0"}
    return found


def resources(project, days):
    return {
        text(one.getName()): {
            "type": text(one.getType()),
            "hours": week(one.getCalendar(), days) if one.getCalendar() is not None else None,
        }
        for one in project.getResources()
        if one.getName() is not None and int(one.getUniqueID()) != 0
    }


def days_of(project):
    """Every day of the plan and a month around it, at most 800."""
    from java.time import LocalDate

    first, last = project.getEarliestStartDate(), project.getLatestFinishDate()
    if first is None or last is None:
        return []
    begin, end = int(first.toLocalDate().toEpochDay()) - 30, int(last.toLocalDate().toEpochDay()) + 30
    return [LocalDate.ofEpochDay(at) for at in range(begin, min(end, begin + 800))]


def calendars(project, days):
    """Working hours of each day by the name of a base calendar; those of one resource stand with the resource."""
    return {
        text(calendar.getName()): {"hours": week(calendar, days)}
        for calendar in project.getCalendars()
        if calendar.getName() is not None and not calendar.isDerived()
    }


def week(calendar, days):
    return " ".join(hours(calendar, day) for day in days)


def hours(calendar, day):
    ranges = calendar.getHours(day)
    return "+".join(f"{one.getStart()}-{one.getEnd()}" for one in ranges) if ranges else "."


def differences(before, after):
    days = days_of(before)
    groups = {
        "task": (
            {number: of_task(task) for number, task in lines(before).items()},
            {number: of_task(task) for number, task in lines(after).items()},
        ),
        "link": (links(before), links(after)),
        "resource": (resources(before, days), resources(after, days)),
        "assignment": (assignments(before), assignments(after)),
        "calendar": (calendars(before, days), calendars(after, days)),
    }
    for group, (old, new) in groups.items():
        for key in old.keys() - new.keys():
            yield f"{group} lost", key, "", ""
        for key in new.keys() - old.keys():
            yield f"{group} added", key, "", ""
        for key in old.keys() & new.keys():
            for fact in sorted(old[key].keys() | new[key].keys()):
                one, other = old[key].get(fact), new[key].get(fact)
                if one != other:
                    yield f"{group} {fact}", key, one, other


def read(path):
    try:
        return UniversalProjectReader().read(path)
    except jpype.JException as error:
        print(f"{path}: {error}", file=sys.stderr)
        return None


def shown(value):
    return repr(value)[:120]


for pair in open(sys.argv[1], encoding="utf-8"):
    before, after = pair.rstrip("\n").split("\t")
    projects = [read(path) for path in (before, after)]
    if None in projects:
        print("\t".join([before, "unreadable", "", *(str(project is not None) for project in projects)]))
        continue
    for kind, key, one, other in differences(*projects):
        print("\t".join([before, kind, shown(key), shown(one), shown(other)]))
