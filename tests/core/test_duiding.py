"""What is heard beside the figures: voices read row by row, counted together, and when they differ from the figures."""

from __future__ import annotations

import datetime
import math
from dataclasses import replace

import pytest

from leefbaar_plugin.core.conversation.duiding import (
    GENUANCEERD,
    HERKEND,
    ONBEKEND,
    OTHER,
    TEGENGESPROKEN,
    VERDEELD,
    WHOLE,
)
from leefbaar_plugin.core.conversation.hearing import Majority, hear, soft_count, summarise, with_voices
from leefbaar_plugin.core.conversation.voices import Voice, lacking, read_voices
from leefbaar_plugin.core.personal import personal
from leefbaar_plugin.core.results.result import Area, Judged, Result
from leefbaar_plugin.core.results.scenario import NOT_ASKED, RISK, SAFE, UNKNOWN
from leefbaar_plugin.core.stacking import HIDDEN
from leefbaar_plugin.mechanisms import all_mechanisms

TODAY = datetime.date(2026, 11, 25)
AREA = "BU09170000"
NAMES = {"leegstand": "Leegstand", "krimp": "Krimp"}


def voice(judgement, role="wijkagent", subject="leegstand", **more):
    return Voice(AREA, subject, judgement, role=role, **more)


def area(**states):
    judged = {name: Judged(state=state) for name, state in states.items()}
    count = sum(state == RISK for state in states.values())
    return Area(
        AREA, "Centrum", "WK091700", "Wijk", "GM0917", "Heerlen", count, len(judged), 0, count, count, "1–2", False, "",
        "", math.nan, math.nan, judged,
    )  # fmt: skip


def table(**columns):
    n = max(len(values) for values in columns.values())
    usual = {"buurtcode": [AREA] * n, "mechanisme": ["leegstand"] * n, "oordeel": ["herkend"] * n}
    return read_voices({**usual, **columns}, [AREA], NAMES, TODAY, first=2)


def test_voices_are_counted_by_judgement_and_unknown_does_not_weigh_in_the_agreement():
    heard = hear([voice(HERKEND), voice(HERKEND), voice(TEGENGESPROKEN), voice(ONBEKEND)], RISK)
    assert heard.voices == (2, 0, 1, 1)
    assert heard.n == 4
    assert heard.agreement == pytest.approx(2 / 3)
    assert heard.majority == HERKEND


def test_severity_is_the_median_of_what_was_given():
    heard = hear([voice(HERKEND, severity=s) for s in (1, 4, 5)] + [voice(TEGENGESPROKEN)], RISK)
    assert heard.severity == 4


@pytest.mark.parametrize(
    ("state", "judgements", "differs"),
    [
        (RISK, [TEGENGESPROKEN, TEGENGESPROKEN, HERKEND], True),
        (RISK, [TEGENGESPROKEN, HERKEND], False),  # no majority
        (RISK, [HERKEND], False),
        (RISK, [GENUANCEERD, GENUANCEERD, TEGENGESPROKEN], False),
        (SAFE, [HERKEND], True),
        (UNKNOWN, [HERKEND, HERKEND, TEGENGESPROKEN], True),
        (SAFE, [TEGENGESPROKEN], False),
        (SAFE, [ONBEKEND, ONBEKEND], False),
        (NOT_ASKED, [HERKEND], True),  # something that the figures do not see
        ("", [HERKEND], False),  # of the buurt as a whole there is no figure
    ],
)
def test_figures_and_voices_differ_by_the_majority_of_those_with_a_judgement(state, judgements, differs):
    assert hear([voice(one) for one in judgements], state).differs is differs


def test_of_a_buurt_that_is_not_shown_figures_and_voices_cannot_differ():
    hidden = replace(area(leegstand=UNKNOWN), category=HIDDEN)
    made = with_voices(Result([hidden], [], [], "buurt", "", "", ""), [voice(HERKEND), voice(HERKEND, "zorg")])
    assert not made.areas[0].heard["leegstand"].differs
    assert "onbekend" not in made.areas[0].heard["leegstand"].text


def test_a_tie_is_no_majority():
    assert hear([voice(HERKEND), voice(TEGENGESPROKEN)], RISK).majority == VERDEELD
    assert hear([voice(ONBEKEND)], RISK).majority == ONBEKEND
    assert math.isnan(hear([voice(ONBEKEND)], RISK).agreement)


def test_the_sentence_says_what_was_heard_what_differs_and_what_was_agreed():
    voices = [
        voice(HERKEND, severity=4, themes=("overlast",), follow_up="extra monitoren", owner="wijkmanager",
              due=datetime.date(2027, 1, 15)),
        voice(HERKEND, "corporatie", severity=3, themes=("overlast", "veiligheid"), follow_up="maatregel",
              owner="corporatie", due=datetime.date(2027, 3, 1)),
    ]  # fmt: skip
    assert hear(voices, SAFE).text == (
        "2 reacties: 2 herkend; ernst 3,5 van 5. Anders dan de cijfers: die zien geen risico, de meeste reacties "
        "herkennen het wel. Wat speelt er: overlast (2), veiligheid. Afgesproken: maatregel (corporatie, 1 maart "
        "2027); extra monitoren (wijkmanager, 15 januari 2027)."
    )


def test_of_an_area_the_agreement_is_within_each_subject():
    """All agree: one signal is recognised, the other contradicted."""
    voices = [voice(HERKEND), voice(HERKEND, "zorg"), voice(TEGENGESPROKEN, subject="krimp")]
    one = with_voices(Result([area(leegstand=RISK, krimp=RISK)], all_mechanisms(), (), "buurt", "", "", ""), voices)
    whole = summarise(one.areas[0], voices, NAMES)
    assert whole.agreement == 1
    assert whole.voices == (2, 0, 1, 0)
    assert whole.differs
    assert "Anders dan de cijfers: Krimp (cijfers: risico, reacties: tegengesproken)." in whole.text


def test_an_area_that_nobody_spoke_of_has_no_summary():
    assert summarise(area(leegstand=RISK), [], NAMES) is None


def test_what_was_heard_stands_by_mechanism_then_the_whole_and_what_figures_do_not_see():
    voices = [voice(HERKEND, subject=subject) for subject in (OTHER, "krimp", WHOLE, "leegstand")]
    result = Result([area(leegstand=RISK, krimp=SAFE)], all_mechanisms(), (), "buurt", "", "", "")
    assert list(with_voices(result, voices).areas[0].heard) == ["leegstand", "krimp", WHOLE, OTHER]


@pytest.mark.parametrize(
    ("judged", "clear"),
    [
        ([(TEGENGESPROKEN, "zorg"), (TEGENGESPROKEN, "welzijn"), (HERKEND, "zorg")], TEGENGESPROKEN),  # two of three
        ([(TEGENGESPROKEN, "zorg"), (TEGENGESPROKEN, "zorg")], ""),  # one role
        ([(TEGENGESPROKEN, "zorg")], ""),  # one voice
        ([(HERKEND, "zorg"), (HERKEND, "welzijn"), (TEGENGESPROKEN, "zorg"), (GENUANCEERD, "zorg")], ""),  # a half
        ([(HERKEND, "zorg"), (HERKEND, "welzijn"), (ONBEKEND, "onderwijs")], HERKEND),
    ],
)
def test_a_clear_majority_needs_voices_of_different_roles_who_agree(judged, clear):
    assert Majority().of([voice(judgement, role) for judgement, role in judged]) == clear


def test_soft_knowledge_takes_off_what_is_contradicted_and_adds_what_is_recognised():
    def both(judgement, subject):
        return [voice(judgement, role, subject) for role in ("zorg", "welzijn")]

    voices = both(TEGENGESPROKEN, "leegstand") + both(HERKEND, "krimp") + both(HERKEND, OTHER)
    soft = soft_count(area(leegstand=RISK, krimp=UNKNOWN), voices, NAMES, Majority())
    assert soft.at_risk == ["Krimp"]
    assert soft.text == "Met zachte kennis 1 mechanisme: zonder Leegstand (tegengesproken) en met Krimp (herkend)."
    never = soft_count(area(krimp="niet van toepassing"), both(HERKEND, "krimp"), NAMES, Majority())
    assert never.at_risk == []


def test_a_table_of_a_form_app_is_read_however_it_is_spelled():
    read = table(
        buurtcode=["Centrum (BU09170000)", "09170000"],
        mechanisme=["Leegstand", "De buurt als geheel"],
        oordeel=["Herkend", "GENUANCEERD"],
        ernst=["4 – ernstig", "2.0"],
        wat_speelt_er=["overlast; Veiligheid", '{"overlast","anders"}'],
        rol=["Gemeente (beleid)", ""],
        opvolging_datum=["1-3-2027", "2027/03/01"],
    )
    assert not read.wrong
    one, other = read.voices
    assert (one.subject, one.judgement, one.severity, one.role) == ("leegstand", HERKEND, 4, "gemeente (beleid)")
    assert one.themes == ("overlast", "veiligheid")
    assert (other.subject, other.severity, other.themes) == (WHOLE, 2, ("overlast", "anders"))
    assert one.due == other.due == datetime.date(2027, 3, 1)


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("oordeel", "ja", "row 2: oordeel 'ja' is none of herkend"),
        ("oordeel", "", "row 2: oordeel is empty"),
        ("ernst", "6", "row 2: ernst '6' is not 1 to 5"),
        ("datum", "26-11-2026", "in the future"),
        ("datum", "31-2-2026", "is no date; write it as 31-12-2026"),
        ("buurtcode", "Centrum", "no code of a buurt"),
        ("wat_speelt_er", "lawaai", "wat_speelt_er 'lawaai' is none of"),
        ("mechanisme", "", "mechanisme is empty"),
    ],
)
def test_what_cannot_be_read_is_told_by_its_row(column, value, told):
    read = table(**{column: [value]})
    assert not read.voices
    assert len(read.wrong) == 1
    assert told in read.wrong[0]


def test_a_name_in_the_place_of_a_role_is_refused_and_not_repeated():
    read = table(rol=["Jan Jansen"])
    assert "rol is none of wijkmanager" in read.wrong[0]
    assert "Jansen" not in read.wrong[0]


@pytest.mark.parametrize("column", ["buurtcode", "mechanisme", "oordeel", "ernst", "datum", "rol", "opvolging",
                                    "wat_speelt_er", "opvolging_datum"])  # fmt: skip
@pytest.mark.parametrize("text", ["mevrouw Jansen, 06-12345678", "Jan Jansen", "123456782", "jan@jansen.nl"])
def test_what_went_astray_in_a_column_is_never_repeated(column, text):
    read = table(**{column: [text]})
    told = "\n".join([*read.wrong, *read.aside, *read.warnings])
    assert "row 2" in told
    assert "Jansen" not in told
    assert "jansen" not in told
    assert "1234567" not in told


def test_a_form_app_that_adds_who_filled_it_in_is_warned_of_and_not_read():
    read = table(naam_spreker=["Jan Jansen"], Email=["jan@jansen.nl"], objectid=["1"])
    assert len(read.voices) == 1
    assert [told.split("'")[1] for told in read.warnings] == ["naam_spreker", "Email"]
    assert "ansen" not in str(read)


def test_other_areas_and_mechanisms_are_left_out_and_told():
    read = table(buurtcode=["BU09179999", AREA, AREA], mechanisme=["krimp", "wmo", "krimp"])
    assert len(read.voices) == 1
    assert read.aside == [
        "row 2: BU09179999 is not in the risk count",
        "row 3: 'wmo' is no mechanism of the risk count",
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("mail naar jan@voorbeeld.nl", "an e-mail address"),
        ("bel 06-12345678", "a telephone number"),
        ("bel +31 6 12345678", "a telephone number"),
        ("zijn BSN is 123456782", "a number of nine digits, as a BSN"),
        ("woont op 1234 AB 12", "a postcode with a house number"),
        ("woont op 1234ab 12", "a postcode with a house number"),
        ("overlast van Dorpsstraat 12", "a street with a house number"),
        ("bel (06) 1234 5678", "a telephone number"),
        ("bel 0031 (0)6-12345678", "a telephone number"),
        ("BSN 123.456.782", "a number of nine digits, as a BSN"),
        ("NL91 ABNA 0417 1643 00", "a bank account"),
        ("geboren op 3 mei", "a date of birth"),
        ("mevrouw Jansen klaagt", "a name"),
        ("dhr. P. de Vries weet er meer van", "a name"),
        ("Mw. Van den Berg", "a name"),
        ("volgens J.P. Jansen valt het mee", "a name"),
        ("de heer en mevrouw, een oudere familie", ""),
        ("de J.P. Coenstraat en de Rijksweg 15 zijn druk", ""),
        ("Onrustig in 2024 en 2025 rond 't plein (±30 meldingen).", ""),
        ("rond 1234 AB is het onrustig, in 2024 en 2025", ""),
        ("150 meldingen van 30 adressen", ""),
    ],
)
def test_what_somebody_could_be_known_by_is_seen(text, what):
    assert personal(text) == what
    assert bool(table(toelichting=[text]).warnings) == bool(what)


def test_follow_up_without_who_or_when_is_warned_of():
    read = table(opvolging=["maatregel", "niets doen"], opvolging_rol=["corporatie", ""])
    assert [told.split(":")[0] for told in read.warnings] == ["row 2"]


def test_a_table_lacks_the_columns_that_every_voice_needs():
    assert lacking(["Buurtcode", "mechanisme", "naam"]) == ["oordeel"]
