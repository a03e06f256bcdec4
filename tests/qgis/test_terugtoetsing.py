"""The back-test of Voorbeeldstad: what its flags would have been, against what its scores did."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from leefbaar_plugin.bridge import trail
from tests.qgis.support import Recorder, memory, names, opened, refusal, rows, run
from tests.qgis.test_styles import evaluated, fill, grey, legend, matching, rules_of

WORDS = {"raak", "gemist", "vals alarm", "terecht stil", "onbekend", "niet getoetst"}
SQUARE = "POLYGON(({0} 400000, {1} 400000, {1} 401000, {0} 401000, {0} 400000))"
YEARS = (2012, 2016, 2020, 2024)


def town(*scores, columns=""):
    """Buurten of one square kilometre in a row; `afw` in 2012, 2016, 2020 and 2024 of each, and what goes beside."""
    fields = "".join(f",afw_{y}:double,lbm_{y}:double" for y in YEARS)
    filled = []
    for i, (afw, *more) in enumerate(scores):
        values = [v for a in afw for v in (a, None if a is None else a + 4.1)]
        filled.append(
            ([f"BU9901{i:04d}", f"Buurt {i}", *values, *more], SQUARE.format(100000 + 1000 * i, 101000 + 1000 * i))
        )
    return memory("Polygon", f"buurtcode:string,buurtnaam:string{fields}{columns}", filled, crs="EPSG:28992")


#: In 2020 the second and the last lag 0.1 behind; the second goes on to fall from class 6 to 5 (below −0.10295).
FALLING = [([0.0, 0.0, 0.0, 0.0],), ([0.1, 0.1, 0.0, -0.11],), ([0.1, 0.1, 0.1, 0.1],), ([0.0, 0.0, 0.0, 0.02],),
           ([0.1, 0.1, 0.0, 0.0],)]  # fmt: skip


@pytest.fixture(scope="module")
def tested(voorbeeldstad, sample, tmp_path_factory):
    folder = tmp_path_factory.mktemp("terugtoetsing")
    to = {name: str(folder / f"{name}.gpkg") for name in ("OUTPUT", "TABEL", "MATEN")}
    made = run("terugtoetsing", BUURTEN=voorbeeldstad, WERKLOOSHEID=sample.unemployment,
               RAPPORT=str(folder / "blad.html"), **to)  # fmt: skip
    return {**made.results, "said": made.said}


def table_rows(address):
    return [f.attributeMap() for f in opened(address).getFeatures()]


def test_a_town_by_hand_is_judged_as_it_was_in_2020():
    made = run("terugtoetsing", BUURTEN=town(*FALLING), MECHANISMEN=["leefbaarheidstrend"], BEGINJAREN="2020")
    found = rows(made.layer())
    assert [row["uitkomst"] for _, row in sorted(found.items())] == [
        "terecht stil", "raak", "terecht stil", "terecht stil", "vals alarm",
    ]  # fmt: skip
    assert found["BU99010001"]["tekst"] == (
        "In 2020 liep deze buurt risico op 1 van 1 mechanismen (Leefbaarheidstrend). 2020–2024: klasse 6 → 5, score "
        "−0,1100. Raak."
    )
    assert (made["AANTAL_GETOETST"], made["AANTAL_GEBEURTENISSEN"], made["AANTAL_RAAK"]) == (5, 1, 1)
    assert (made["AANTAL_SIGNALEN"], made["AANTAL_VALS_ALARM"], made["AANTAL_GEMIST"]) == (2, 1, 0)


def test_every_buurt_is_drawn_by_the_rule_of_its_outcome(tested):
    layer = opened(tested["OUTPUT"])
    for feature in layer.getFeatures():
        (label,) = matching(layer, feature)
        assert feature["uitkomst"] in WORDS
        assert feature["uitkomst"] in label


def test_the_legend_says_what_happened_and_what_a_warning_is(tested):
    told = legend(opened(tested["OUTPUT"]))
    assert told[0] == ("R raak: een signaal op ten minste één mechanisme, en de buurt daalde ten minste één klasse")
    assert any(text.startswith("onbekend") for text in told)


def test_hit_and_quiet_differ_in_grey_and_each_has_its_letter(tested):
    layer = opened(tested["OUTPUT"])
    by_label = {rule.label()[0]: rule for rule in rules_of(layer)}
    assert grey(fill(by_label["R"])) < grey(fill(by_label["V"])) < grey(fill(by_label["t"]))
    feature = next(f for f in layer.getFeatures() if f["uitkomst"] == "vals alarm")
    assert evaluated(layer, layer.labeling().settings().fieldName, feature) == "V"


def test_the_numbers_are_those_of_the_table_of_cases(tested):
    cases = [row for row in table_rows(tested["TABEL"]) if row["uitkomst"] in WORDS - {"onbekend", "niet getoetst"}]
    assert len(cases) == tested["AANTAL_GETOETST"]
    assert sum(row["gebeurd"] for row in cases) == tested["AANTAL_GEBEURTENISSEN"]
    assert sum(row["uitkomst"] == "raak" for row in cases) == tested["AANTAL_RAAK"]
    for row in cases:
        assert row["gebeurd"] == int(row["klasse_eind"] < row["klasse_begin"])
        assert row["eindjaar"] - row["beginjaar"] == 4


def test_the_table_of_figures_has_the_count_the_rules_of_thumb_and_each_class(tested):
    found = table_rows(tested["MATEN"])
    by_class = {"telling per klasse", "mechanisme per klasse"}
    assert {row["soort"] for row in found} == {"telling", "mechanisme", "vuistregel", "opnieuw verdeeld"} | by_class
    assert {row["soort"] for row in found if row["klasse"]} == by_class
    (auc,) = [r for r in found if (r["onderdeel"], r["periode"], r["soort"], r["maat"]) == ("telling", "alle",
                                                                                        "telling", "auc")]  # fmt: skip
    assert auc["waarde"] == pytest.approx(tested["AUC"], abs=1e-6)
    assert auc["laag"] <= auc["waarde"] <= auc["hoog"]
    marked = {row["onderdeel"] for row in found if row["deelt_invoer"]}
    assert "Leefbaarheidstrend" in marked
    assert "Particuliere huur" not in marked


def test_the_page_begins_with_the_sentence_and_has_all_questions(tested):
    page = Path(tested["RAPPORT"]).read_text(encoding="utf-8")
    assert tested["TEKST"].split(" (")[0] in page
    for title in ("vals alarm: 2020–2024", "simpele vuistregel", "binnen dezelfde klasse", "Per mechanisme",
                  "bij een telling een kans", "Per beginjaar", "Wat niet is getoetst"):  # fmt: skip
        assert title in page
    assert page.count("Zo leest u dit.") == 8
    assert "nan" not in page.lower().replace("financ", "")
    assert "is een reconstructie" in page


def test_what_is_of_later_is_refused_and_told_in_log_page_and_trail(tested):
    page = Path(tested["RAPPORT"]).read_text(encoding="utf-8")
    layer = opened(tested["OUTPUT"])
    kept = trail.get(layer)["geweigerd"]["2020"]
    assert kept["percentage_energiearmoede"] == "van 2024"
    for told in (tested["said"], page):
        assert "want van 2024: " in told
        assert "percentage_energiearmoede" in told


def test_the_same_seed_gives_the_same_figures(tested, voorbeeldstad, sample, tmp_path):
    again = run("terugtoetsing", BUURTEN=voorbeeldstad, WERKLOOSHEID=sample.unemployment,
                MATEN=str(tmp_path / "maten.gpkg"))  # fmt: skip
    assert table_rows(again["MATEN"]) == table_rows(tested["MATEN"])
    other = run("terugtoetsing", BUURTEN=voorbeeldstad, WERKLOOSHEID=sample.unemployment, STARTGETAL=2,
                MATEN=str(tmp_path / "ander.gpkg"))  # fmt: skip
    assert table_rows(other["MATEN"]) != table_rows(tested["MATEN"])
    assert other["AUC"] == tested["AUC"]


def test_flags_in_the_layer_are_not_looked_at(voorbeeldstad, tmp_path):
    analysed = run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(tmp_path / "nu.gpkg"))
    made = run("terugtoetsing", BUURTEN=analysed["OUTPUT"], BEGINJAREN="2020")
    plain = run("terugtoetsing", BUURTEN=voorbeeldstad, BEGINJAREN="2020")
    assert made["AANTAL_SIGNALEN"] == plain["AANTAL_SIGNALEN"]
    assert "Flags in the layer are of now, and not looked at: omslagzone_risico." in made.said


def test_an_own_mechanism_is_tested_from_the_year_that_it_is_of(tmp_path):
    stated = {"leefbaar_mechanisme": 1, "naam": "Weinig bomen", "waarde": "bomen", "richting": "laag", "drempel": 10,
              "bron": "gemeente", "peildatum": "2019"}  # fmt: skip
    (tmp_path / "bomen.json").write_text(json.dumps(stated), encoding="utf-8")
    buurten = town(*[(*row, 5 + 10 * i) for i, row in enumerate(FALLING)], columns=",bomen:double")
    made = run("terugtoetsing", BUURTEN=buurten, MECHANISMEN=["leefbaarheidstrend"], EIGEN_MECHANISMEN=str(tmp_path),
               TABEL=str(tmp_path / "tabel.gpkg"))  # fmt: skip
    cases = table_rows(made["TABEL"])
    seen = {row["beginjaar"] for row in cases if "Weinig bomen" in str(row["mechanismen"])}
    assert seen == {2020}
    assert made["AANTAL_BEGINJAREN"] == 2


FIVE = ",".join(f"omslagzone_{suffix}:double" for suffix in ("waarde", "drempel", "zekerheid", "toelichting"))


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("bomen_2024", "bomen_2024", "van 2024"),
        ("bomen_2024_def", "bomen_2024_def", "van 2024"),  # the year stands not at the end
        ("peil_20240101", "peil_20240101 * 1", "van 2024"),
        ("bomen_vanaf_2024", "bomen_vanaf_2024", "van 2024"),
        ("bomen", '"LBM_2024" - "lbm_2020" + bomen', "van 2024"),
        ("bomen", 'mean("afw_2024") + bomen', "van 2024"),
        (f"omslagzone_risico:double,{FIVE}", "omslagzone_risico", "van 2024"),  # an outcome of now
        ("n_risico", "n_risico", "van 2024"),
    ],
)
def test_an_own_mechanism_on_figures_of_later_is_refused_though_it_states_an_earlier_date(field, value, told, tmp_path):
    stated = {"leefbaar_mechanisme": 1, "naam": "Lek", "waarde": value, "richting": "laag", "drempel": 10,
              "bron": "gemeente", "peildatum": "2019"}  # fmt: skip
    (tmp_path / "lek.json").write_text(json.dumps(stated), encoding="utf-8")
    more = [None] * field.count(",")
    buurten = town(*[(*row, 5 + 10 * i, *more) for i, row in enumerate(FALLING)],
                   columns=f",{field}" if more else f",{field}:double")  # fmt: skip
    made = run("terugtoetsing", BUURTEN=buurten, MECHANISMEN=["leefbaarheidstrend"], EIGEN_MECHANISMEN=str(tmp_path),
               TABEL=str(tmp_path / "tabel.gpkg"))  # fmt: skip
    assert not any("Lek" in str(row["mechanismen"]) for row in table_rows(made["TABEL"]))
    assert f"Geweigerd, want {told}: lek.waarde." in made.said


def test_a_field_that_the_settings_file_names_is_of_no_earlier_year_than_its_name(tmp_path):
    """The edition of the layer is 2016, the field of 2024."""
    file = tmp_path / "instellingen.json"
    named = {"mechanismen": {"leegstand": {"PERCENTAGE_LEEGSTAND_WONINGEN": "leeg_2024_def"}}}
    file.write_text(json.dumps(named), encoding="utf-8")
    buurten = town(*[(*row, 2016, 100, 30 * (i == 2)) for i, row in enumerate(FALLING)],
                   columns=",jaar:integer,woningvoorraad:integer,leeg_2024_def:double")  # fmt: skip
    made = run("terugtoetsing", BUURTEN=buurten, MECHANISMEN=["leefbaarheidstrend", "leegstand"],
               INSTELLINGEN=str(file), TABEL=str(tmp_path / "tabel.gpkg"))  # fmt: skip
    assert {row["n_beoordeeld"] for row in table_rows(made["TABEL"])} == {1}
    assert "Geweigerd, want van 2024: percentage_leegstand_woningen." in made.said


def test_an_own_mechanism_that_reads_a_score_is_marked(tmp_path):
    stated = {"leefbaar_mechanisme": 1, "naam": "Laag", "waarde": 'round("afw_2016", 2)', "richting": "laag",
              "drempel": 0.05, "bron": "gemeente", "peildatum": "2016"}  # fmt: skip
    (tmp_path / "laag.json").write_text(json.dumps(stated), encoding="utf-8")
    made = run("terugtoetsing", BUURTEN=town(*FALLING), MECHANISMEN=["leefbaarheidstrend"],
               EIGEN_MECHANISMEN=str(tmp_path), MATEN=str(tmp_path / "maten.gpkg"))  # fmt: skip
    assert {row["deelt_invoer"] for row in table_rows(made["MATEN"]) if row["onderdeel"] == "Laag"} == {1}


def test_a_shapefile_holds_the_same_under_short_names(voorbeeldstad, tmp_path):
    made = run("terugtoetsing", BUURTEN=voorbeeldstad, BEGINJAREN="2020", OUTPUT=str(tmp_path / "uit.shp"))
    found = names(made.layer())
    assert {"bu_code", "uitkomst", "n_beoord", "kl_begin", "kl_eind", "tekst"} <= set(found)
    assert all(len(name) <= 10 for name in found)
    layer: QgsVectorLayer = made.layer()
    assert evaluated(layer, layer.mapTipTemplate(), next(layer.getFeatures()), template=True)


@pytest.mark.parametrize("at", [2, 20, 300])
def test_cancelled_on_the_way_it_leaves_nothing(at, voorbeeldstad, tmp_path):
    feedback = Recorder(cancel_at=at)
    to = {name: str(tmp_path / f"{name}.gpkg") for name in ("OUTPUT", "TABEL", "MATEN")}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("terugtoetsing", feedback, BUURTEN=voorbeeldstad, RAPPORT=str(tmp_path / "blad.html"), **to)
    assert list(tmp_path.iterdir()) == []


# What cannot be tested, in words.


def test_without_two_years_so_far_apart_it_says_what_to_give():
    told = refusal("terugtoetsing", BUURTEN=town(*FALLING), HORIZON=3)
    assert "no two years of the Leefbaarometer 3 years apart (there are: 2012, 2016, 2020, 2024)" in told
    assert "Build the layer of buurten" in told
    assert "1 year apart" in refusal("terugtoetsing", BUURTEN=town(*FALLING), HORIZON=1)


def test_a_starting_year_without_an_outcome_is_refused_with_those_that_have_one():
    told = refusal("terugtoetsing", BUURTEN=town(*FALLING), BEGINJAREN="2024")
    assert "BEGINJAREN: not possible: 2024." in told
    assert "with an outcome 4 years later: 2012, 2016, 2020." in told
    told = refusal("terugtoetsing", BUURTEN=town(*FALLING), BEGINJAREN="vroeger")
    assert "BEGINJAREN = 'vroeger' is not a list of years" in told


def test_when_no_mechanism_could_assess_it_says_why():
    told = refusal("terugtoetsing", BUURTEN=town(*FALLING), MECHANISMEN=["energiearmoede"])
    assert "no buurt can be tested" in told
    assert "Energiearmoede: " in told


def test_where_nothing_can_fall_it_says_so_and_asks_for_no_earlier_years():
    told = refusal("terugtoetsing", BUURTEN=town(*[([-0.5, -0.5, -0.6, -0.6],)] * 3))
    assert "no buurt has an outcome" in told
    assert "al in de laagste klasse" in told
    assert "earlier years" not in told


def test_an_unknown_mechanism_is_refused():
    assert "MECHANISMEN: omslag is not known" in refusal("terugtoetsing", BUURTEN=town(*FALLING), MECHANISMEN="omslag")


STILL = [([0.0, 0.0, 0.0, 0.0],)] * 4
ALL_FALL = [([0.1, 0.1, 0.0, -0.2],)] * 4


@pytest.mark.parametrize(
    ("scores", "more", "told"),
    [
        (STILL, {}, "kwam in de 4 getoetste gevallen niet voor"),
        (ALL_FALL, {}, "geen enkele keer was er vooraf"),
        (FALLING, {}, "Met 1 gebeurtenis is dit niet meer dan een indruk."),
        (ALL_FALL, {}, "Omdat het steeds gebeurde, is er niets om mee te vergelijken."),
        (FALLING, {}, "Alle getoetste mechanismen kijken naar dezelfde cijfers als de uitkomst"),
        (FALLING, {"VANAF": 5}, "geen enkele keer was er vooraf een signaal op ten minste vijf mechanismen"),
        (FALLING, {"BLOK": "gemeente"}, "Alles ligt in één blok"),
        (FALLING, {"UITKOMST": "score daalt"}, "ten minste 0,0392 punt verloor"),
        (FALLING, {"UITKOMST": "klasse onder", "KLASSE_ONDER": 6}, "onder klasse 6 (ruim voldoende) kwam"),
    ],
)
def test_little_to_find_is_told_in_words_and_never_as_nan(scores, more, told, tmp_path):
    made = run("terugtoetsing", BUURTEN=town(*scores), MECHANISMEN=["leefbaarheidstrend"], BEGINJAREN="2020",
               RAPPORT=str(tmp_path / "blad.html"), **more)  # fmt: skip
    assert told in made["TEKST"]
    page = (tmp_path / "blad.html").read_text(encoding="utf-8")
    assert "nan" not in page.lower().replace("financ", "")


def test_one_buurt_is_tested_and_called_little():
    made = run("terugtoetsing", BUURTEN=town(([0.1, 0.1, -0.1, -0.3],)), MECHANISMEN=["omslagzone"])
    assert "Alles ligt in één blok" in made["TEKST"]
    assert made["AUC"] is None


def test_one_case_without_the_event_is_told_as_one():
    made = run("terugtoetsing", BUURTEN=town(([0.1, 0.1, 0.1, 0.1],)), MECHANISMEN=["omslagzone"], BEGINJAREN="2020")
    assert made["TEKST"].startswith("Het kwam in het ene getoetste geval niet voor dat een buurt")
