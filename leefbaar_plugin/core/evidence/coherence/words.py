"""What was found, in plain Dutch."""

from __future__ import annotations

import numpy as np

from ...naming.codes import NOUNS
from ...numbers import nl, nl_all, plural
from ...stacking import ENOUGH
from .coherence import YES, Coherence
from .moran import FEWEST
from .nulls import MORE, WITHIN

#: A count is high where chance gives it to fewer areas than this share.
_RARE = 0.05
#: Of fewer areas little can be shown.
_FEW = 30


def high(found: Coherence) -> int:
    """From which count on chance alone gives it to few areas; at least 1, at most all mechanisms."""
    expected = found.nulls[0].at_least.expected
    rare = np.flatnonzero(expected[1:] < _RARE * max(expected[0], 1.0))
    return int(rare[0]) + 1 if len(rare) else max(len(expected) - 1, 1)


def claim(found: Coherence, noun: str) -> str:
    """What a reader should remember, also who reads nothing else."""
    n = int(found.counts.sum())
    if n == 0:
        return f"Van geen enkele {noun} kon een mechanisme worden beoordeeld: over toeval is niets te zeggen."
    few = f"Het gaat om maar {numbered(n, noun)}: veel is daarmee niet aan te tonen." if n < _FEW else ""
    if comparable(found):
        told = [few, _more_often(found, n, noun), count_as(found), _out(found, noun), where(found, noun)]
    else:
        told = [few, _nothing_to_compare(found, n, noun), where(found, noun)]
    return " ".join(filter(None, told))


def comparable(found: Coherence) -> bool:
    """Whether some two mechanisms vary among areas where both are known: else chance gives what there is."""
    return bool(np.isfinite(found.pairs.phi[~np.eye(len(found.shares), dtype=bool)]).any())


def _nothing_to_compare(found: Coherence, n: int, noun: str) -> str:
    if not (found.counts[1:] > 0).any():
        return f"Van {numbered(n, noun)} loopt er geen risico: er is geen telling om met toeval te vergelijken."
    if (found.flags.count == found.flags.assessed).all():
        return (
            f"In {numbered(n, noun)} geeft elk mechanisme dat te beoordelen was een risico: er is geen verschil om met "
            "toeval te vergelijken."
        )
    return (
        f"Geen twee mechanismen zijn in dezelfde {NOUNS[noun]} beoordeeld en maken daar verschil: "
        "er is geen telling om met toeval te vergelijken."
    )


def _more_often(found: Coherence, n: int, noun: str) -> str:
    k = high(found)
    apart, joined = found.nulls[0].at_least, found.nulls[-1].at_least
    seen = found.counts[k:].sum()
    many = "is er een mechanisme of meer" if k == 1 else f"zijn er {k} of meer mechanismen"
    told = (
        f"In {nl(seen, 0) if seen else 'geen'} van de {numbered(n, noun)} {many} met risico; stonden de mechanismen "
        f"los van elkaar, dan was dat in {_about(apart.expected[k])} (meestal {nl(apart.low[k], 0)} tot "
        f"{nl(apart.high[k], 0)})."
    )
    verdict = apart.verdict(seen, k)
    if verdict == WITHIN:
        return f"{told} Dat past bij toeval."
    more, less, often = ("meer", "minder", "vaak") if verdict == MORE else ("minder", "meer", "zelden")
    against = {
        verdict: f"ook als u meetelt dat mechanismen {often} samengaan",
        WITHIN: f"en het past bij mechanismen die {often} samengaan",
    }.get(joined.verdict(seen, k), f"maar {less} dan past bij mechanismen die {often} samengaan")
    return f"{told} Dat is {more} dan bij toeval, {against}: dan verwacht u er {_about(joined.expected[k])}."


def count_as(found: Coherence) -> str:
    """As how many independent mechanisms these count, of those that can be compared."""
    varies = np.isfinite(np.diagonal(found.pairs.phi))
    m = int(varies.sum())
    untold = int(np.isnan(found.pairs.phi[np.ix_(varies, varies)]).sum()) // 2
    number = "evenveel" if m - found.effective < 0.05 else f"ongeveer {nl(found.effective, 1)}"
    without = f"; van {plural(untold, 'paar', 'paren')} is dat niet te bepalen" if untold else ""
    return f"De {m} mechanismen die verschil maken, tellen als {number} onafhankelijke{without}."


def _out(found: Coherence, noun: str) -> str:
    out, still = found.stands_out.count(YES), found.still_stands_out.count(YES)
    if not out:
        return f"Van geen enkele {noun} apart is de telling hoger dan toeval kan verklaren."
    more = f"van {still} daarvan ook" if still else "van geen daarvan"
    return (
        f"Van {numbered(out, noun)} is de telling hoger dan toeval kan verklaren; {more} als u meetelt hoe vaak "
        "mechanismen samengaan."
    )


def where(found: Coherence, noun: str) -> str:
    """Whether high counts lie together."""
    one = found.moran
    if not one.told:
        if one.areas < FEWEST:
            return f"Of hoge tellingen bij elkaar liggen, is niet te bepalen: te weinig {NOUNS[noun]} met buren."
        return (
            "Of hoge tellingen bij elkaar liggen, is niet te bepalen: de tellingen zijn alle zoals te verwachten was."
        )
    if one.p > _RARE:
        return "Dat tellingen van buren op elkaar lijken, is niet aan te tonen."
    if one.index > one.expected:
        return (
            "Tellingen van buren lijken meer op elkaar dan bij toeval; daarom is de speling van het toeval in "
            "werkelijkheid groter dan hier gerekend."
        )
    return "Hoge en lage tellingen wisselen elkaar op de kaart meer af dan bij toeval."


def told(found: Coherence, noun: str) -> list[str]:
    """One sentence for each area."""
    flags = found.flags
    rows = zip(
        flags.count.tolist(), flags.assessed.tolist(), flags.unknown.sum(axis=1).tolist(), nl_all(found.expected, 1),
        found.apart.p.tolist(), found.together.p.tolist(),
    )  # fmt: skip
    return [_told(noun, *row) for row in rows]


def _told(noun: str, count: int, assessed: int, unknown: int, expected: str, apart: float, joined: float) -> str:
    if not assessed:
        return "Geen mechanisme kon worden beoordeeld." if unknown else "Geen mechanisme is hier van toepassing."
    asked = f"{count} van {plural(assessed, 'beoordeeld mechanisme', 'beoordeelde mechanismen')} met risico"
    lacking = f" ({unknown} onbekend)" if unknown else ""
    if not count:
        few = " Er is te weinig bekend om te zeggen dat er niets speelt." if _little(assessed, unknown) else ""
        return f"{asked}{lacking}; bij toeval verwacht: {expected}.{few}"
    return (
        f"{asked}{lacking}; bij toeval verwacht: {expected}. {count} of meer komt bij toeval voor in "
        f"{one_in(apart, noun)}; als mechanismen samengaan zoals ze doen, in {one_in(joined, noun)}."
    )


def _little(assessed: int, unknown: int) -> bool:
    return assessed < ENOUGH * (assessed + unknown)


def _about(expected: float) -> str:
    return f"ongeveer {nl(expected, 0)}" if expected >= 0.5 else "minder dan 1"


def numbered(n: int, noun: str) -> str:
    """`1 buurt`, `13.117 buurten`."""
    return f"{nl(n, 0)} {noun if n == 1 else NOUNS[noun]}"


def one_in(chance: float, noun: str) -> str:
    """A chance as people count: `1 op de 70 buurten`, above one in ten as a percentage."""
    nouns = NOUNS[noun]
    if chance > 0.1:
        return f"{nl(100 * chance, 0)}% van de {nouns}"
    if chance < 0.0001:
        return f"minder dan 1 op de 10.000 {nouns}"
    each = 1 / chance
    return f"1 op de {nl(round(each, -1) if each >= 100 else round(each), 0)} {nouns}"
