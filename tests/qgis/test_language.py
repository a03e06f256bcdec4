"""The plugin speaks the language of QGIS, whole: names, parameters, help and log; and its data are the same in each."""

from __future__ import annotations

import json
import re

import pytest
from qgis.core import QgsApplication, QgsProcessingParameterEnum

from leefbaar_plugin.bridge import trail
from leefbaar_plugin.core.language import number, tr
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.core.catalogues import ENGLISH_WORDS, SAME_WORDS, words
from tests.qgis.languages import in_brackets, outside_brackets, spoken
from tests.qgis.support import names, opened, rows, run

#: The names of algorithms and groups that are the same word in both languages, and other whole texts.
SAME_TEXTS = {"Leefbaar"}
#: What of a trail is another at each run.
AT_EACH_RUN = {"gemaakt"}
#: Lines of a log that are quoted: the Dutch of the data under a count of rows, and what Processing itself says.
QUOTED = re.compile(r"    \d+ × |Results: ")


def algorithms():
    """Those that speak through `tr`; a model is a document, with one in each language (test_shipped_models.py)."""
    listed = QgsApplication.processingRegistry().providerById("leefbaar").algorithms()
    return sorted(a.id() for a in listed if a.groupId() != "modellen")


def told_by(algorithm_id):
    """Every text of an algorithm that people read, by where it stands."""
    made = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
    out = {
        "name": made.displayName(),
        "group": made.group(),
        "help": made.shortHelpString(),
        "short description": made.shortDescription(),
    }
    for parameter in made.parameterDefinitions():
        out[f"parameter {parameter.name()}"] = parameter.description()
        out[f"help of {parameter.name()}"] = parameter.help()
        if isinstance(parameter, QgsProcessingParameterEnum) and not parameter.usesStaticStrings():
            out |= {f"choice {place} of {parameter.name()}": text for place, text in enumerate(parameter.options())}
    out |= {f"output {output.name()}": output.description() for output in made.outputDefinitions()}
    return {f"{algorithm_id}, {where}": text for where, text in out.items() if text}


def all_told():
    return {where: text for algorithm in algorithms() for where, text in told_by(algorithm).items()}


@pytest.fixture(scope="module")
def english():
    with spoken("en_GB"):
        return all_told()


@pytest.fixture(scope="module")
def dutch():
    with spoken("nl_NL") as lacking:
        return all_told(), lacking


def test_there_is_much_to_say(english):
    assert len(algorithms()) > 40
    assert len(english) > 1000


def test_the_language_is_that_of_qgis_and_is_put_back():
    before = tr("Full analysis"), number(1234.5)
    with spoken("nl_NL"):
        assert (tr("Full analysis"), number(1234.5)) == ("Volledige analyse", "1.234,5")
    assert (tr("Full analysis"), number(1234.5)) == before == ("Full analysis", "1,234.5")


def test_a_locale_without_a_catalogue_gets_the_english_of_the_source():
    with spoken("fr_FR"):
        assert (tr("Full analysis"), number(1234.5)) == ("Full analysis", "1,234.5")


def test_every_algorithm_is_told_in_dutch(english, dutch):
    told, lacking = dutch
    assert told.keys() == english.keys()
    assert lacking == []


def test_nothing_of_an_algorithm_is_the_same_in_dutch_and_english_but_what_has_the_same_words(english, dutch):
    same = {
        where: text
        for where, text in dutch[0].items()
        if text == english[where] and text not in SAME_TEXTS and set(words(text)) - SAME_WORDS
    }
    assert same == {}


def test_no_english_is_left_in_what_an_algorithm_tells_in_dutch(dutch):
    left = {where: found for where, text in dutch[0].items() if (found := ENGLISH_WORDS & set(words(text)))}
    assert left == {}


def test_no_label_bypasses_tr():
    """Outside the brackets stand units and the names of mechanisms only, which are Dutch in every language."""
    with in_brackets():
        told = {where: text for where, text in all_told().items() if ", help" not in where}
    labels = {m.label for m in all_mechanisms()}
    bare = {where: found for where, text in told.items() if (found := set(words(outside_brackets(text))) - SAME_WORDS)}
    assert {where: found for where, found in bare.items() if told[where] not in labels} == {}


def test_no_help_bypasses_tr():
    """A help names columns, sources and choices, which are Dutch in every language: no English may stand bare."""
    with in_brackets():
        told = {where: text for where, text in all_told().items() if ", help" in where}
    bare = {where: left for where, text in told.items() if (left := ENGLISH_WORDS & set(words(outside_brackets(text))))}
    assert bare == {}


@pytest.fixture
def analyse(sample, voorbeeldstad, tmp_path):
    """Runs the full analysis with all that it writes; gives the folder and what was said."""

    def run_in(name):
        folder = tmp_path / name
        folder.mkdir()
        made = run(
            "volledigeanalyse",
            BUURTEN=voorbeeldstad,
            **sample.local,
            OUTPUT=str(folder / "uit.gpkg"),
            RISICOTABEL=str(folder / "tabel.gpkg"),
            INSTELLINGEN_UIT=str(folder / "instellingen.json"),
        )
        return folder, [line for line in made.said.splitlines() if not QUOTED.match(line)]

    return run_in


def trail_in(folder):
    """The trail of the layer in a folder, without its moment and its own place."""
    told = trail.get(opened(str(folder / "uit.gpkg")))
    assert told.keys() >= AT_EACH_RUN
    kept = {name: value for name, value in told.items() if name not in AT_EACH_RUN}
    return json.loads(json.dumps(kept).replace(str(folder), "…"))


def attributes(path):
    return [feature.attributes() for feature in opened(str(path)).getFeatures()]


def test_a_run_in_dutch_is_told_in_dutch_with_dutch_numbers(analyse):
    with spoken("nl_NL") as lacking:
        _, said = analyse("nl")
    assert lacking == []
    assert [line for line in said if ENGLISH_WORDS & set(words(line))] == []
    told = "\n".join(said)
    assert re.search(r"\d[.]\d{3}\b", told), "no count of thousands in Dutch notation"
    assert not re.search(r"\d,\d{3}\b", told), told


def test_what_a_run_says_bypasses_tr_nowhere(analyse):
    with in_brackets():
        _, said = analyse("haken")
    assert [line for line in said if set(words(outside_brackets(line))) - SAME_WORDS] == []


def test_the_data_are_the_same_in_every_language(analyse):
    with spoken("nl_NL"):
        dutch, _ = analyse("nl")
    with spoken("en_GB"):
        english, _ = analyse("en")
    one, other = (str(folder / "uit.gpkg") for folder in (dutch, english))
    assert names(one) == names(other)
    assert rows(one) == rows(other)
    assert trail_in(dutch) == trail_in(english)
    for name in ("uit.gpkg", "tabel.gpkg"):
        assert attributes(dutch / name) == attributes(english / name)
    assert (dutch / "instellingen.json").read_bytes() == (english / "instellingen.json").read_bytes()
