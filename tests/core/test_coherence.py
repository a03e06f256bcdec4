"""All of it for a finished count: who stands out, what is said of it, and what is said where there is little to say."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from leefbaar_plugin.core.evidence.coherence.coherence import NO, YES, study
from leefbaar_plugin.core.evidence.coherence.page import as_html
from leefbaar_plugin.core.evidence.coherence.pairs import Pairs
from leefbaar_plugin.core.evidence.coherence.pairs_table import pairs_of
from leefbaar_plugin.core.evidence.coherence.words import claim, high, one_in, told, where
from leefbaar_plugin.core.evidence.flags import Flags
from tests.core.coherence import NAN, drawn, flags, grid
from tests.core.results import HOSTILE, RISK, SAFE, UNKNOWN, area, judged, result
from tests.html_reader import Reader

NOBODY = (np.array([], dtype=np.intp), np.array([], dtype=np.intp))


def found(risk, neighbours=NOBODY, seed=1, draws=199, level=0.05, gemeenten=()):
    return study(flags(risk, gemeenten), neighbours, seed, draws, level, range)


def stacked(n: int = 400, seed: int = 2) -> np.ndarray:
    """Eight independent mechanisms, and five areas at risk on all of them."""
    risk = drawn(n, [0.2] * 8, seed)
    risk[:5] = 1
    return risk


# Who stands out


def test_areas_with_a_count_that_chance_hardly_gives_stand_out():
    made = found(stacked())
    assert made.stands_out[:5] == [YES] * 5
    assert made.stands_out.count(YES) <= 7
    assert set(made.stands_out) == {YES, NO}


def test_of_independent_mechanisms_hardly_an_area_stands_out():
    made = found(drawn(1000, [0.2] * 8))
    assert made.stands_out.count(YES) == 0


def test_the_p_of_an_area_is_that_of_the_mechanisms_that_could_be_assessed_there():
    risk = drawn(300, [0.3] * 6)
    risk[0] = [1, 1, NAN, NAN, NAN, NAN]
    made = found(risk)
    assert made.apart.p[0] == pytest.approx(made.shares[0] * made.shares[1])
    assert made.expected[0] == pytest.approx(made.shares[0] + made.shares[1])


def test_mechanisms_that_always_go_together_explain_the_high_counts():
    one = drawn(400, [0.1])
    made = found(np.tile(one, (1, 6)))
    assert made.stands_out.count(YES) == int(one.sum())
    assert made.still_stands_out.count(YES) == 0
    assert made.effective == pytest.approx(1)


def test_an_area_stands_out_despite_the_coherence_only_where_it_stands_out_at_all():
    risk = np.zeros((2000, 8))
    risk[np.arange(2000), np.arange(2000) % 8] = 1  # mechanisms that exclude each other
    risk[:3, :5] = 1
    made = found(risk)
    assert made.together.q[0] < 0.05 < made.apart.q[0]
    assert made.stands_out.count(YES) == made.still_stands_out.count(YES) == 0


def test_an_area_of_which_little_is_known_is_unknown_and_not_usual_but_it_can_stand_out():
    risk = drawn(400, [0.05] * 10)
    risk[0] = [0, 0] + [NAN] * 8
    risk[1] = [1] * 5 + [NAN] * 5
    risk[2] = [NAN] * 10
    made = found(risk)
    assert made.stands_out[:3] == ["onbekend", YES, "onbekend"]
    assert np.isnan(made.apart.p[2])
    assert made.clusters[2] is None


def test_an_area_where_no_mechanism_applies_is_said_to_be_so():
    given = flags([[1, 0], [0, 1], [NAN, NAN]])
    unknown = given.unknown.copy()
    unknown[2] = False
    made = study(Flags(given.codes, given.names, given.mechanisms, given.risk, unknown), NOBODY, 1, 99, 0.05, range)
    assert made.stands_out[2] == "niet van toepassing"
    assert told(made, "buurt")[2] == "Geen mechanisme is hier van toepassing."


def test_that_little_is_known_does_not_make_an_area_a_low_one_among_its_neighbours():
    risk = drawn(25, [0.5] * 8)
    risk[[7, 11, 12, 13, 17]] = 0  # the middle of the grid and its neighbours
    low = found(risk, grid(5, 5)).local.index[12]
    risk[12, 1:] = NAN
    assert low > 1
    assert abs(found(risk, grid(5, 5)).local.index[12]) < low / 4


def test_the_same_seed_gives_the_same_and_another_seed_other_draws():
    risk, pairs = stacked(), grid(20, 20)
    one, same, other = (found(risk, pairs, seed=seed) for seed in (1, 1, 2))
    for a, b in ((one, same),):
        assert a.together.p.tolist() == b.together.p.tolist()
        assert a.local.p.tolist() == b.local.p.tolist()
        assert [n.at_least.high.tolist() for n in a.nulls] == [n.at_least.high.tolist() for n in b.nulls]
        assert a.moran == b.moran
    assert one.together.p.tolist() != other.together.p.tolist()
    assert one.apart.p.tolist() == other.apart.p.tolist()  # exact, so no draws


def test_the_expected_numbers_of_areas_are_those_of_the_binomial_distribution():
    made = found(drawn(400, [0.2] * 8))
    p = made.shares
    assert made.nulls[0].at_least.expected[0] == pytest.approx(400)
    assert made.nulls[0].at_least.expected[8] == pytest.approx(400 * np.prod(p))
    assert made.nulls[0].at_least.expected[3] == pytest.approx(400 * stats.binom.sf(2, 8, p.mean()), rel=0.05)


# What is said


def test_a_high_count_is_one_that_chance_gives_to_one_in_twenty_areas_or_less():
    risk = np.zeros((100, 8))
    for j in range(8):
        risk[np.arange(20) * 5 + j % 5, j] = 1  # each a fifth: P(≥ 4) = 0,0563 and P(≥ 5) = 0,0104
    assert high(found(risk)) == 5


def test_that_counts_are_what_chance_gives_is_said():
    assert "Dat past bij toeval." in claim(found(drawn(400, [0.2] * 8)), "buurt")
    assert "tellen als evenveel onafhankelijke." in claim(found(drawn(40_000, [0.2] * 3), draws=99), "buurt")


def test_that_counts_are_higher_but_go_with_the_coherence_is_said():
    said = claim(found(np.tile(drawn(400, [0.1]), (1, 6))), "buurt")
    assert "meer dan bij toeval, en het past bij mechanismen die vaak samengaan" in said
    assert "tellen als ongeveer 1,0 onafhankelijke" in said
    assert "van geen daarvan als u meetelt" in said


def test_that_mechanisms_exclude_each_other_is_said():
    risk = np.zeros((3000, 5))
    risk[np.arange(3000), np.arange(3000) % 5] = 1
    said = claim(found(risk), "buurt")
    assert "Dat is minder dan bij toeval, en het past bij mechanismen die zelden samengaan: dan verwacht u er" in said


def test_a_count_between_what_independence_and_what_coherence_gives_is_not_said_to_fit_either():
    made = found(np.tile(drawn(400, [0.1]), (1, 6)))
    seen, k = made.counts[high(made) :].sum(), high(made)
    joined = made.nulls[-1].at_least
    beyond = replace(joined, low=np.full_like(joined.low, seen + 1), high=np.full_like(joined.high, seen + 9))
    fewer = replace(made, nulls=(*made.nulls[:-1], replace(made.nulls[-1], at_least=beyond)))
    assert made.nulls[0].at_least.high[k] < seen
    assert "Dat is meer dan bij toeval, maar minder dan past bij mechanismen die vaak samengaan" in claim(
        fewer, "buurt"
    )


def test_that_neighbours_are_alike_is_said_with_what_it_does_to_chance_and_pairs_that_cannot_be_told_are_counted():
    risk = drawn(400, [0.2] * 4)
    risk[:100, :2] = 1
    risk[:200, 3], risk[200:, 2] = NAN, NAN
    said = claim(found(risk, grid(20, 20)), "buurt")
    assert "Tellingen van buren lijken meer op elkaar dan bij toeval" in said
    assert "in werkelijkheid groter dan hier gerekend" in said
    assert "; van 1 paar is dat niet te bepalen." in said


def test_numbers_are_written_as_people_read_them():
    said = claim(found(drawn(2000, [0.2] * 4), draws=99), "wijk")
    assert "van de 2.000 wijken" in said


@pytest.mark.parametrize(
    ("chance", "words"),
    [(1.0, "100% van de buurten"), (0.25, "25% van de buurten"), (0.05, "1 op de 20 buurten"),
     (1 / 143, "1 op de 140 buurten"), (0.0004, "1 op de 2.500 buurten"), (1e-7, "minder dan 1 op de 10.000 buurten")],
)  # fmt: skip
def test_a_chance_is_told_as_people_count(chance, words):
    assert one_in(chance, "buurt") == words


def test_each_area_is_told_in_a_sentence():
    risk = drawn(300, [0.2] * 5)
    risk[0] = [1, 1, 0, 0, NAN]
    risk[1] = [0, NAN, NAN, NAN, NAN]
    sentences = told(found(risk), "buurt")
    assert sentences[0].startswith("2 van 4 beoordeelde mechanismen met risico (1 onbekend); bij toeval verwacht: 0,")
    assert sentences[1].startswith("0 van 1 beoordeeld mechanisme met risico (4 onbekend)")
    assert sentences[1].endswith("Er is te weinig bekend om te zeggen dat er niets speelt.")


# Where there is little to say


CASES = {
    "all unknown": [[NAN, NAN]] * 4,
    "no risk at all": [[0, 0, 0]] * 40,
    "all at risk": [[1, 1, 1]] * 40,
    "one area": [[1, 0, NAN]],
    "one mechanism": [[1], [0], [1], [0], [0]],
    "two mechanisms that are never known together": [[1, NAN], [0, NAN], [NAN, 1], [NAN, 0]],
}


@pytest.mark.parametrize("case", CASES)
def test_where_there_is_little_to_say_it_is_said_in_words(case):
    made = found(CASES[case], grid(len(CASES[case]), 1), draws=99)
    said = claim(made, "buurt")
    assert said
    assert not re.search(r"\bnan\b|–|None", said)
    page = as_html(made, of(made.flags), None, "Trekkingen: 99.")
    assert not re.search(r"\bnan\b|None", page)
    if case == "all unknown":
        assert said == "Van geen enkele buurt kon een mechanisme worden beoordeeld: over toeval is niets te zeggen."
        assert set(made.stands_out) == {"onbekend"}
    if case == "no risk at all":
        assert "loopt er geen risico" in said
    assert "past bij toeval" not in said  # what chance gives is what there is, whatever it is
    if case == "all at risk":
        assert "In 40 buurten geeft elk mechanisme dat te beoordelen was een risico" in said
    if case not in ("all unknown", "no risk at all", "all at risk"):
        assert "Geen twee mechanismen zijn in dezelfde buurten beoordeeld en maken daar verschil" in said
    if case in ("no risk at all", "all at risk", "one mechanism"):
        assert "geen twee mechanismen die verschil maken" in page
    if case == "one area":
        assert "maar 1 buurt" in said
    if case == "two mechanisms that are never known together":
        assert [one.told for one in pairs_of(made)] == ["geen gebied met beide"]


@pytest.mark.parametrize(("n", "few"), [(29, True), (30, False)])
def test_below_thirty_areas_it_is_said_that_little_can_be_shown(n, few):
    assert ("veel is daarmee niet aan te tonen" in claim(found(drawn(n, [0.4] * 3), draws=49), "buurt")) == few


@pytest.mark.parametrize(
    ("p", "index", "told"),
    [(0.051, 0.4, "is niet aan te tonen"), (0.05, 0.4, "lijken meer op elkaar dan bij toeval"),
     (0.05, -0.4, "wisselen elkaar op de kaart meer af")],
)  # fmt: skip
def test_neighbours_are_said_to_be_alike_only_where_chance_hardly_makes_them_so(p, index, told):
    made = found(drawn(36, [0.4] * 3), grid(6, 6), draws=49)
    assert told in where(replace(made, moran=replace(made.moran, p=p, index=index)), "buurt")


def test_pairs_that_go_together_by_at_least_three_tenths_are_listed_the_strongest_first():
    made = found(drawn(100, [0.5] * 4), draws=49)
    both = np.full((4, 4), 25.0) + 25 * np.eye(4)  # each at risk in 50 of 100: phi is both / 25 less 1
    for (i, j), value in {(0, 1): 33, (0, 2): 32, (1, 3): 10}.items():  # 0.32, 0.28 and -0.6
        both[i, j] = both[j, i] = value
    pairs = Pairs(np.full((4, 4), 100.0), both, np.full((4, 4), 50.0))
    page = as_html(replace(made, pairs=pairs), of(made.flags), None, "")
    names = [m.label for m in made.flags.mechanisms]
    strongest = page.partition("gaan het sterkst samen")[2]
    assert re.findall(r"<tr><td>([^<]+) – ([^<]+)</td>", strongest) == [(names[1], names[3]), (names[0], names[1])]


def of(given: Flags):
    """The result that such flags are of."""
    state = {1.0: RISK, 0.0: SAFE}
    rows = [{m.id: judged(state.get(v, UNKNOWN)) for m, v in zip(given.mechanisms, row)} for row in given.risk.tolist()]
    return result([area(code, name, row) for code, name, row in zip(given.codes, given.names, rows)])


def test_the_flags_of_a_result_are_those_that_went_in():
    given = flags([[1, 0, NAN], [0, 1, 1]])
    back = Flags.of_result(of(given))
    assert np.array_equal(back.risk, given.risk, equal_nan=True)
    assert back.unknown.tolist() == given.unknown.tolist()


# The page


def test_the_page_answers_four_questions_and_says_how_to_read_each():
    made = found(stacked(), grid(20, 20))
    page = as_html(made, of(made.flags), None, "Trekkingen: 199; startgetal 1.")
    told = Reader(page).text
    assert claim(made, "buurt") in told
    for question in ("vaker voor dan bij toeval?", "hoger dan toeval kan verklaren?", "gaan samen?", "bij elkaar?"):
        assert question in told
    assert told.count("Zo leest u dit.") == 5
    assert "bij 400 buurten wijkt het door toeval tot ongeveer 0,10 af" in told  # 1.96 / √400
    assert "Trekkingen: 199; startgetal 1." in told
    assert "geen rangorde" in told


def test_names_of_areas_are_data_on_the_page():
    given = flags(stacked(60), gemeenten=[1] * 60)
    names = [HOSTILE[i % len(HOSTILE)] for i in range(60)]
    given = Flags(given.codes, names, given.mechanisms, given.risk, given.unknown)
    made = study(given, NOBODY, 1, 99, 0.05, range)
    page = as_html(made, of(given), None, HOSTILE[0])
    assert "<script" not in page
