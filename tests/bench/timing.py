"""How time is taken: CPU seconds, which a busy machine does not stretch, as medians by turns in one run."""

from __future__ import annotations

import re
import resource
import statistics
from collections.abc import Callable
from pathlib import Path


def used() -> float:
    """CPU seconds of this process and of the programs that it started and that have ended."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in both)


def peak() -> float:
    """The most memory that this process held, in MB; `getrusage` would tell that of who started it too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s*(\d+) kB", status)[1]) / 1024


def medians(*acts: Callable[[], object], runs: int = 5, warm: bool = True) -> list[float]:
    """Median CPU seconds of each, taken by turns, so that a change of the machine's speed hits all.

    Parameters
    ----------
    warm
        Begin with a round that does not count.
    """
    taken: list[list[float]] = [[] for _ in acts]
    for _ in range(runs + warm):
        for act, times in zip(acts, taken):
            began = used()
            act()
            times.append(used() - began)
    return [statistics.median(times[warm:]) for times in taken]
