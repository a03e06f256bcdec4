"""Real buurten on other borders: two drawings of Breda, the Netherlands by wijk, Drechtsteden cut up and put back."""

from __future__ import annotations

from collections import defaultdict

import pytest
from qgis.core import QgsGeometry, QgsRectangle

from tests.e2e.real import file, real
from tests.qgis.support import column, csv, memory, opened, rows, run

BREDA, MUNICIPAL = "breda/breda_buurten_2024.gpkg", "breda/breda_buurten_gemeente.geojson"
COUNTRY, REGION = "nl/nl_buurten_2024_joined.gpkg", "drechtsteden/drechtsteden_2024.gpkg"
#: The names in these files, and the canonical ones.
COUNTS = {
    "inwoners": "aantal_inwoners",
    "huishoudens": "aantal_huishoudens",
    "inwoners65plus": "inwoners_65_plus",
}
MEANS = {
    "wozWaarde": "gemiddelde_woningwaarde",
    "koopwoningen": "percentage_koopwoningen",
    "lbm_afw_2024": "afw_2024",
}
ID = "grenswijzigingomrekenen"
pytestmark = real(BREDA, MUNICIPAL, COUNTRY, REGION)


@pytest.fixture(scope="module")
def region():
    return rows(file(REGION) + "|layername=buurten")


@pytest.mark.parametrize("source", [BREDA, COUNTRY])
def test_breda_as_the_municipality_draws_it_has_the_figures_of_breda(provider, source):
    """The second source is a drawing with simplified borders, of which one strip is 5% of a buurt."""
    made = run(ID, VAN=file(source), NAAR=file(MUNICIPAL))
    told, expected = rows(made.layer()), rows(file(BREDA))
    assert len(told) == 56
    assert told.keys() == expected.keys()
    for code, row in expected.items():
        for name, moved in {**COUNTS, **MEANS, "lbm_klasse_2024": "klasse_2024"}.items():
            assert told[code][moved] == row[name], (code, name)
        assert told[code]["omrekening_kwaliteit"] == 0
        assert told[code]["omrekening_toelichting"].startswith("Ongewijzigd.")
    assert (made["AANTAL_GESCHAT"], made["AANTAL_ONBEKEND"]) == (0, 0)


def test_the_netherlands_by_wijk_has_the_sums_and_the_weighted_means_of_its_buurten(provider, tmp_path):
    """The polygons do not matter to a table: each wijk is given that of one of its buurten."""
    country = rows(file(COUNTRY))
    members = defaultdict(list)
    for row in country.values():
        members[row["wijkcode"]].append(row)
    shapes = {f["wijkcode"]: f.geometry() for f in opened(file(COUNTRY)).getFeatures()}
    wijken = memory("MultiPolygon", "wijkcode:string", [([code], shape) for code, shape in shapes.items()])
    lines = [f"{code},{row['wijkcode']}" for code, row in country.items()]
    table = csv(tmp_path / "omrekening.csv", "\n".join(["van,naar", *lines]))
    made = run(ID, VAN=file(COUNTRY), NAAR=wijken, OMREKENTABEL=table, WIJZE="omrekentabel")
    told = rows(made.layer())
    assert told.keys() == members.keys()
    unknown = 0
    for wijk, buurten in members.items():
        for name, moved in COUNTS.items():
            values = [row[name] for row in buurten]
            assert told[wijk][moved] == (None if None in values else sum(values)), (wijk, name)
        for name, moved in MEANS.items():
            expected = mean(buurten, name)
            unknown += expected is None
            assert told[wijk][moved] == (None if expected is None else pytest.approx(expected, rel=1e-9)), (wijk, name)
    assert 0 < unknown < len(told)
    assert set(column(made.layer(), "omrekening_kwaliteit").values()) == {0}


def mean(buurten, name):
    """Weighted by households; unknown when these are not all known, or above a tenth of them has no value."""
    if len(buurten) == 1:
        return buurten[0][name]
    households = [row["huishoudens"] for row in buurten]
    if None in households or sum(households) == 0:
        return None
    known = [(row["huishoudens"], row[name]) for row in buurten if row[name] is not None]
    there = sum(weight for weight, _ in known)
    if there < 0.9 * sum(households) * (1 - 1e-9) or there == 0:
        return None
    return sum(weight * value for weight, value in known) / there


@pytest.fixture(scope="module")
def cut(provider):
    """Every third buurt of Drechtsteden cut in two at the middle of its box; the halves have codes of their own."""
    pieces = []
    for number, feature in enumerate(opened(file(REGION) + "|layername=buurten").getFeatures()):
        code, shape = feature["buurtcode"], feature.geometry()
        shape = shape if shape.isGeosValid() else shape.makeValid()
        if number % 3:
            pieces.append((code, shape))
            continue
        box = shape.boundingBox()
        middle = box.center().x()
        for left, right in ((box.xMinimum() - 1, middle), (middle, box.xMaximum() + 1)):
            half = QgsRectangle(left, box.yMinimum() - 1, right, box.yMaximum() + 1)
            pieces.append((code, shape.intersection(QgsGeometry.fromRect(half))))
    numbered = [([f"{code[:6]}{k:04d}"], shape) for k, (code, shape) in enumerate(pieces)]
    return memory("MultiPolygon", "buurtcode:string", numbered, name="geknipt")


def test_buurten_that_are_cut_up_keep_their_total_and_are_whole_again_when_put_back(region, cut, tmp_path):
    there = run(ID, VAN=file(REGION) + "|layername=buurten", NAAR=cut, WIJZE="overlay",
                OUTPUT=str(tmp_path / "geknipt.gpkg"))  # fmt: skip
    cut_up = rows(there.layer())
    assert len(cut_up) == len(region) + (len(region) + 2) // 3
    assert "Lost" not in there.warnings
    for name, moved in COUNTS.items():
        known = [row[name] for row in region.values() if row[name] is not None]
        after = [row[moved] for row in cut_up.values() if row[moved] is not None]
        assert sum(after) == pytest.approx(sum(known), rel=1e-9), name
    back = run(ID, VAN=there["OUTPUT"], NAAR=file(REGION) + "|layername=buurten", WIJZE="overlay")
    whole = rows(back.layer())
    assert whole.keys() == region.keys()
    for number, (code, row) in enumerate(region.items()):
        for name, moved in {**COUNTS, **MEANS}.items():
            expected = row[name]
            if name in MEANS and number % 3 == 0 and not row["huishoudens"]:
                continue  # two halves without households have no mean
            assert whole[code][moved] == (None if expected is None else pytest.approx(expected, rel=1e-9)), (code, name)
        assert whole[code]["omrekening_kwaliteit"] == pytest.approx(0 if number % 3 else 1)


def test_whole_people_are_cut_up_without_losing_one(region, cut):
    made = run(ID, VAN=file(REGION) + "|layername=buurten", NAAR=cut, AFRONDEN=True)
    told = [people for people in column(made.layer(), "aantal_inwoners").values() if people is not None]
    assert sum(told) == sum(row["inwoners"] for row in region.values() if row["inwoners"] is not None)
    assert set(map(type, told)) == {int}
