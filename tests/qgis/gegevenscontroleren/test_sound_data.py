"""Sound data are in order, and what a mechanism will say is what the analysis says."""

from __future__ import annotations

import json
from pathlib import Path

from leefbaar_plugin.core.checks.finding import PARTS
from tests.qgis.checked import IN_ORDE, WAARSCHUWING, check, findings, one, outlooks, rows_of
from tests.qgis.support import MECHANISMS, copied, run, saved


def test_sound_data_give_no_error_and_say_that_they_are_in_order(voorbeeldstad, sample):
    made = check(voorbeeldstad, **sample.local)
    assert made["AANTAL_FOUTEN"] == 0
    assert made["AANTAL_BUURTEN"] == 97
    sound = {f["onderdeel"] for f in findings(made) if f["ernst"] == IN_ORDE}
    assert sound == set(PARTS)


def test_what_a_mechanism_will_say_is_what_the_analysis_says(voorbeeldstad, sample):
    told = outlooks(check(voorbeeldstad, **sample.local))
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, RISICOTABEL="TEMPORARY_OUTPUT")
    listed = rows_of(made.layer("RISICOTABEL"))
    names = {row["mechanisme"] for row in listed}  # those of which any buurt could be judged
    assert names >= set(MECHANISMS)
    judged = {name: {"te_beoordelen": 0, "onbekend": 0, "klein_aantal": 0, "niet_van_toepassing": 0} for name in names}
    kinds = {"onbekend": "onbekend", "klein aantal": "klein_aantal", "niet van toepassing": "niet_van_toepassing"}
    for row in listed:
        judged[row["mechanisme"]][kinds.get(row["zekerheid"], "te_beoordelen")] += 1
    assert {name: {key: told[name][key] for key in counts} for name, counts in judged.items()} == judged


def test_a_mechanism_without_its_layer_is_not_asked_and_is_no_warning(voorbeeldstad):
    made = check(voorbeeldstad)
    assert outlooks(made)["sloop_elders"]["oordeel"] == "niet gevraagd"
    assert outlooks(made)["sloop_elders"]["redenen"] == "laag SLOOP ontbreekt"
    assert not [f for f in findings(made) if "Sloop" in (f["voorbeelden"] or "")]


def test_polygons_that_are_not_built_yet_are_checked_as_they_are(sample):
    made = check(sample.buurten)
    assert made["AANTAL_FOUTEN"] == 0
    assert one(made, "geen scores van de Leefbaarometer")["ernst"] == WAARSCHUWING
    assert outlooks(made)["omslagzone"]["oordeel"] == "niet te beoordelen"


def test_other_thresholds_and_fields_come_from_the_settings_file(voorbeeldstad, tmp_path):
    path = tmp_path / "instellingen.json"
    path.write_text(json.dumps({"mechanismen": {"omslagzone": {"AFW": ["afw_2014"], "JAREN": 2}}}), encoding="utf-8")
    told = outlooks(check(voorbeeldstad, INSTELLINGEN=str(path)))["omslagzone"]
    assert "afw 2014;" in told["gebruikt"]


def test_the_input_is_not_changed(voorbeeldstad, tmp_path):
    source = saved(copied(voorbeeldstad), tmp_path / "bron.gpkg")
    before = Path(source).read_bytes()
    check(source)
    assert Path(source).read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["bron.gpkg"]
