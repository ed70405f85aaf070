"""Times and memory of whole processes and of calls, as the benchmarks tell them: medians, and ratios to floors taken in the same run."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

KIB = 1024


@dataclass(frozen=True)
class Run:
    """A process that ended: `seconds` of wall time, `peak_bytes` of resident memory, its `status`, `cpu_seconds` of processor time."""

    seconds: float
    peak_bytes: int
    status: int
    cpu_seconds: float


def process(arguments: Sequence[str], environment: Mapping[str, str] | None = None, cwd: str | None = None) -> Run:
    """Run a command, its output thrown away. Raises FileNotFoundError where there is no such command."""
    begun = time.perf_counter()
    child = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **(environment or {})}, cwd=cwd)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return Run(time.perf_counter() - begun, usage.ru_maxrss * (1 if sys.platform == "darwin" else KIB), child.returncode, usage.ru_utime + usage.ru_stime)


def median(arguments: Sequence[str], times: int, environment: Mapping[str, str] | None = None, before: Callable[[], object] = lambda: None) -> Run:
    """The run of median processor time among some; `before` is called before each and not timed."""
    runs = []
    for _ in range(times):
        before()
        runs.append(process(arguments, environment))
    return sorted(runs, key=lambda r: r.cpu_seconds)[len(runs) // 2]


def warm(*calls: Callable[[], object], times: int = 9) -> list[float]:
    """Seconds of processor time of each call in this process: the median of some, after one that is not counted. They take turns, so that what else the
    machine does meets all of them."""
    for call in calls:
        call()
    found: list[list[float]] = [[] for _ in calls]
    for _ in range(times):
        for call, seconds in zip(calls, found, strict=True):
            gc.collect()
            begun = time.process_time()
            call()
            seconds.append(time.process_time() - begun)
    return [statistics.median(seconds) for seconds in found]
