"""Tells what MPXJ, which is not ours, reads in Primavera files, and what its Primavera scheduler makes of them.

Usage: primavera_with_mpxj.py read FILE PROJECT [CHARSET]    prints "KIND<tab>KEY<tab>FACT<tab>VALUE" for each fact
       primavera_with_mpxj.py schedule FILE PROJECT [CHARSET]    the same for the dates that MPXJ computes
       primavera_with_mpxj.py write PLAN XER PMXML    writes a plan of Microsoft Project as both of Primavera's formats
"""

import sys

import jpype
import mpxj  # noqa: F401  puts its classes on the path

jpype.startJVM("-Xmx1g")
from java.io import File  # noqa: E402
from java.nio.charset import Charset  # noqa: E402
from java.time import LocalDate  # noqa: E402
from org.mpxj import TimeUnit  # noqa: E402
from org.mpxj.cpm import PrimaveraScheduler  # noqa: E402
from org.mpxj.primavera import (  # noqa: E402
    PrimaveraPMFileReader,
    PrimaveraPMFileWriter,
    PrimaveraXERFileReader,
    PrimaveraXERFileWriter,
)
from org.mpxj.reader import UniversalProjectReader  # noqa: E402

TYPES = {
    "TASK_DEPENDENT": "Task",
    "RESOURCE_DEPENDENT": "ResourceDependent",
    "LEVEL_OF_EFFORT": "LevelOfEffort",
    "START_MILESTONE": "StartMilestone",
    "FINISH_MILESTONE": "FinishMilestone",
    "WBS_SUMMARY": "WbsSummary",
}
KINDS = {"WORK": "Work", "NON_LABOR": "Work", "LABOR": "Work", "MATERIAL": "Material", "COST": "Cost"}
CONSTRAINTS = {
    "AS_SOON_AS_POSSIBLE": "Asap",
    "AS_LATE_AS_POSSIBLE": "Alap",
    "START_ON": "StartOn",
    "FINISH_ON": "FinishOn",
    "MUST_START_ON": "MustStartOn",
    "MUST_FINISH_ON": "MustFinishOn",
    "START_NO_EARLIER_THAN": "StartNoEarlierThan",
    "START_NO_LATER_THAN": "StartNoLaterThan",
    "FINISH_NO_EARLIER_THAN": "FinishNoEarlierThan",
    "FINISH_NO_LATER_THAN": "FinishNoLaterThan",
}


# The format does not say its encoding, so MPXJ is told.
CHARSET = sys.argv[4] if len(sys.argv) > 4 and sys.argv[1] != "write" else None


def read(path, number):
    reader = PrimaveraXERFileReader() if path.endswith(".xer") else PrimaveraPMFileReader()
    if path.endswith(".xer") and CHARSET is not None:
        reader.setCharset(Charset.forName(CHARSET))
    if number != "-":
        reader.setProjectID(int(number))
    return reader.read(File(path))


def minutes(duration, project):
    if duration is None:
        return ""
    return str(round(duration.convertUnits(TimeUnit.MINUTES, project.getProjectProperties()).getDuration()))


def moment(at):
    return "" if at is None else str(at)[:16]


def constraint(kind, at):
    if kind is None or str(kind.name()) == "AS_SOON_AS_POSSIBLE":
        return "Asap"
    return f"{CONSTRAINTS[str(kind.name())]} {moment(at)}".strip()


def path_of(task):
    names = []
    above = task.getParentTask()
    while above is not None and int(above.getUniqueID() or 0) != 0:
        names.insert(0, str(above.getName()))
        above = above.getParentTask()
    return "/".join(names)


def activities(project):
    return [task for task in project.getTasks() if task.getActivityType() is not None and not task.getSummary()]


def facts(project):
    for task in activities(project):
        key = str(task.getActivityID())
        yield "task", key, "name", str(task.getName())
        yield "task", key, "path", path_of(task)
        yield "task", key, "type", TYPES[str(task.getActivityType().name())]
        yield "task", key, "planned", minutes(task.getPlannedDuration(), project)
        yield "task", key, "remaining", minutes(task.getRemainingDuration(), project)
        yield "task", key, "constraint", constraint(task.getConstraintType(), task.getConstraintDate())
        second = constraint(task.getSecondaryConstraintType(), task.getSecondaryConstraintDate())
        yield "task", key, "second constraint", second
        yield "task", key, "actual start", moment(task.getActualStart())
        yield "task", key, "actual finish", moment(task.getActualFinish())
        yield "task", key, "expected finish", moment(task.getExpectedFinish())
        yield "task", key, "suspend", moment(task.getSuspendDate())
        yield "task", key, "resume", moment(task.getResume())
        yield "task", key, "calendar", str(task.getEffectiveCalendar().getName())
        for relation in task.getPredecessors():
            ends = f"{relation.getPredecessorTask().getActivityID()}>{key}"
            lag = minutes(relation.getLag(), project)
            yield "link", f"{ends} {relation.getType()}", "lag", lag
        for one in task.getResourceAssignments():
            if one.getResource() is None:
                continue
            whose = f"{key}:{one.getResource().getName()}"
            yield "assignment", whose, "remaining", minutes(one.getRemainingWork(), project) or "0"
            yield "assignment", whose, "actual", minutes(one.getActualWork(), project) or "0"
            yield "assignment", whose, "cost", f"{float(one.getCost() or 0):.2f}"
            yield "assignment", whose, "delay", minutes(one.getDelay(), project) or "0"
    for resource in project.getResources():
        if resource.getName() is not None and int(resource.getUniqueID()) != 0 and not resource.getRole():
            key = str(resource.getName())
            yield "resource", key, "type", KINDS[str(resource.getType().name())]
            calendar = resource.getCalendar()
            yield "resource", key, "calendar", "" if calendar is None else str(calendar.getName())
    first = int(project.getProjectProperties().getPlannedStart().toLocalDate().toEpochDay())
    for calendar in project.getCalendars():
        for at in range(first, first + 120):
            day = LocalDate.ofEpochDay(at)
            ranges = calendar.getHours(day)
            shown = "+".join(f"{one.getStart()}-{one.getEnd()}" for one in ranges) if ranges else "."
            yield "calendar", str(calendar.getName()), str(day), shown


def dates(project):
    PrimaveraScheduler().schedule(project, project.getProjectProperties().getPlannedStart())
    for task in activities(project):
        key = str(task.getActivityID())
        for name, at in [
            ("start", task.getStart()),
            ("finish", task.getFinish()),
            ("late start", task.getLateStart()),
            ("late finish", task.getLateFinish()),
        ]:
            yield "task", key, name, moment(at)
        yield "task", key, "float", minutes(task.getTotalSlack(), project)


if sys.argv[1] == "write":
    plan = UniversalProjectReader().read(sys.argv[2])
    PrimaveraXERFileWriter().write(plan, sys.argv[3])
    PrimaveraPMFileWriter().write(plan, sys.argv[4])
else:
    what = facts if sys.argv[1] == "read" else dates
    for line in what(read(sys.argv[2], sys.argv[3])):
        print("\t".join(part.replace("\t", " ").replace("\n", " ") for part in line))
