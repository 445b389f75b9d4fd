"""Schedules a project file with MPXJ's scheduler, which is not ours, and tells how long each run took.

Usage: schedule_with_mpxj.py FILE RUNS    prints "TASKS<tab>MILLISECONDS" for each run, reading not included
"""

import sys
import time

import jpype
import mpxj  # noqa: F401  puts its classes on the path

jpype.startJVM("-Xmx4g")
from org.mpxj.cpm import MicrosoftScheduler  # noqa: E402
from org.mpxj.reader import UniversalProjectReader  # noqa: E402

path, runs = sys.argv[1], int(sys.argv[2])
project = UniversalProjectReader().read(path)
start = project.getProjectProperties().getStartDate()
for _ in range(runs):
    begin = time.perf_counter()
    MicrosoftScheduler().schedule(project, start)
    print(f"{project.getTasks().size()}\t{(time.perf_counter() - begin) * 1000:.1f}", flush=True)
