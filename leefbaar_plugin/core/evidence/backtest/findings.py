"""What the back-test finds, with every figure beside what simpler rules reach."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...judging.neighbours import Mask
from ...mechanism import Mechanism
from ...numbers import Floats
from .baselines import NAMES
from .blocks import UNTOLD, Blocks, Estimate, resamples
from .calibration import Calibration, calibrate
from .null import dealt_anew
from .outcome import Rule
from .ranking import Levels, average_precision, difference, levels, pairs
from .rates import AUC, AUC_WITHIN, AVERAGE_PRECISION, BRIER, BRIER_GAIN, EXPECTED, Scored, score
from .trials import Hindcast, Trials

#: With fewer events no figure is more than an impression.
FEW_EVENTS = 10


@dataclass(frozen=True)
class Ranking:
    """How well a figure puts those that fell before those that did not (AUC; 0.5 is chance).

    Parameters
    ----------
    within
        Among areas of the same class.
    ahead, ahead_within
        AUC of the count less that of the figure, over the areas of which both are known; positive where the count is
        the better one.
    """

    overall: Estimate
    within: Estimate
    ahead: Estimate = UNTOLD
    ahead_within: Estimate = UNTOLD


@dataclass(frozen=True)
class Period:
    """One starting year, or one class in the starting year, or all together."""

    name: str
    trials: Trials
    by_count: Sequence[tuple[int, Scored]]
    by_mechanism: Sequence[tuple[Mechanism, Scored]]
    ranking: Ranking
    average_precision: Estimate
    events: int


@dataclass(frozen=True)
class Findings:
    """Everything that was found.

    Parameters
    ----------
    least
        Count from which the map and the sentence speak of a warning.
    all, periods
        All starting years together, and each.
    rules_of_thumb
        By name.
    dealt
        AUC of counts that are dealt out anew: overall, and within the class.
    classes
        By class in the starting year, of all starting years together.
    """

    rule: Rule
    least: int
    blocks: Blocks
    casts: Sequence[Hindcast]
    all: Period
    periods: Sequence[Period]
    rules_of_thumb: Mapping[str, Ranking]
    dealt: tuple[Estimate, Estimate]
    classes: Sequence[tuple[int, Period]]
    calibration: Calibration

    @property
    def warned(self) -> Scored:
        """What a warning was worth, over all starting years."""
        return _at(self.all, self.least)

    @property
    def few(self) -> bool:
        return self.all.events < FEW_EVENTS

    def warned_in(self, period: Period) -> Scored:
        return _at(period, self.least)


def _at(period: Period, least: int) -> Scored:
    return dict(period.by_count)[least]


def find(
    casts: Sequence[Hindcast],
    trials: Trials,
    blocks: Blocks,
    rule: Rule,
    least: int,
    seed: int,
    draws: int,
    each: Callable[[], None],
) -> Findings:
    """Measure everything; at least one row is tested.

    Parameters
    ----------
    each
        Called now and then, to stop when asked.
    """
    drawn = resamples(seed, trials.n_blocks, draws)
    whole = _period("alle", trials, least, drawn)
    periods = []
    for cast in casts:
        each()
        periods.append(_period(cast.period, trials.only(trials.origin == cast.course.first), least, drawn))
    thumb = {}
    for name in NAMES:
        each()
        thumb[name] = _beside(trials, trials.figures[name], drawn)
    classes = []
    for k in np.unique(trials.category[trials.category > 0]):
        each()
        classes.append((int(k), _period("alle", trials.only(trials.category == k), least, drawn)))
    return Findings(
        rule, least, blocks, casts, whole, periods, thumb, dealt_anew(trials, seed, draws, each), classes,
        calibrate(trials.count, trials.event, trials.block, drawn),
    )  # fmt: skip


def _period(name: str, trials: Trials, least: int, drawn: Floats) -> Period:
    top = max(int(trials.count.max(initial=0)), least)
    by_count = [(k, worth(trials, trials.count >= k, drawn)) for k in range(1, top + 1)]
    by_mechanism = []
    for place, mechanism in enumerate(trials.mechanisms):
        part = trials.only(np.isfinite(trials.risk[:, place]))
        if len(part):
            by_mechanism.append((mechanism, worth(part, part.risk[:, place] == 1, drawn)))
    overall, within = _of_count(trials)
    ranking = Ranking(overall.estimate(drawn), within.estimate(drawn))
    precision = average_precision(trials.count, trials.event, trials.block, drawn)
    return Period(name, trials, by_count, by_mechanism, ranking, precision, int(trials.event.sum()))


def worth(trials: Trials, flagged: Mask, drawn: Floats) -> Scored:
    """All of one flag: hits and misses, whether it stands before those that fell, and whether a chance by it holds."""
    scored, flag = score(flagged, trials.event, trials.block, drawn), flagged.astype(np.intp)
    overall, within = (
        levels(flag, trials.event, trials.block, trials.n_blocks, stratum).estimate(drawn)
        for stratum in (trials.within_year, trials.within_class)
    )
    learnt = calibrate(flag, trials.event, trials.block, drawn)
    expected = {level.count: Estimate(level.expected, n=level.happened.n) for level in learnt.levels}
    more = {
        AUC: overall, AUC_WITHIN: within,
        AVERAGE_PRECISION: average_precision(flag, trials.event, trials.block, drawn),
        EXPECTED: expected.get(1, UNTOLD), BRIER: learnt.brier, BRIER_GAIN: learnt.gain,
    }  # fmt: skip
    return replace(scored, rates={**scored.rates, **more})


def _beside(trials: Trials, figure: Floats, drawn: Floats) -> Ranking:
    known = np.isfinite(figure)
    part = trials.only(known)
    overall, within = (
        pairs(figure[known], part.event, part.block, part.n_blocks, stratum)
        for stratum in (part.within_year, part.within_class)
    )
    count, count_within = _of_count(part)
    return Ranking(
        overall.estimate(drawn),
        within.estimate(drawn),
        difference(count, overall, drawn),
        difference(count_within, within, drawn),
    )


def _of_count(trials: Trials) -> tuple[Levels, Levels]:
    """The count among all areas of a year, and among those of the same class."""
    overall, within = (
        levels(trials.count, trials.event, trials.block, trials.n_blocks, stratum)
        for stratum in (trials.within_year, trials.within_class)
    )
    return overall, within
