"""A definition of an own mechanism: what is stated is read whole, or refused with all that is wrong."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.own.checking import DefinitionProblem, clashes, definition_of, proposed_id
from leefbaar_plugin.core.own.definition import KEYS, KINDS, Definition
from leefbaar_plugin.core.own.file import as_json, read_definition, read_folder
from leefbaar_plugin.core.own.mechanism import as_mechanism
from leefbaar_plugin.mechanisms import all_mechanisms

GAS = {
    "leefbaar_mechanisme": 1,
    "naam": "Hoog gasverbruik",
    "waarde": "gemiddeld_gasverbruik_totaal",
    "eenheid": "m³ per jaar",
    "drempelsoort": "relatief",
    "factor": 1.25,
    "bron": "CBS",
    "peildatum": "2022",
}


def refused(*without, **stated):
    with pytest.raises(DefinitionProblem) as caught:
        definition_of({**{k: v for k, v in GAS.items() if k not in without}, **stated})
    return str(caught.value)


def test_what_is_left_out_follows_from_the_name():
    made = definition_of(GAS)
    assert (made.id, made.kort, made.familie) == ("hoog_gasverbruik", "hooggas", "hoog_gasverbruik")
    assert (made.richting, made.bewijs, made.minimum, made.gladstrijken) == ("hoog", "C", 0, False)


def test_a_year_may_be_written_as_a_number():
    assert definition_of({**GAS, "peildatum": 2022}).peildatum == "2022"


def test_null_is_left_out():
    assert definition_of({**GAS, "verschil": None}) == definition_of(GAS)


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("Hoog gasverbruik (m³)", "hoog_gasverbruik_m3"),
        ("Eén-ouder", "een_ouder"),
        ("3 op een rij", "m_3_op_een_rij"),
        ("n groen", "m_n_groen"),
        ("Telling", "m_telling"),
        ("€", ""),
    ],
)
def test_a_name_proposes_an_id(name, proposed):
    assert proposed_id(name) == proposed


def test_an_id_that_is_none_is_answered_with_one():
    assert "write gas_verbruik_2" in refused(id="Gas-verbruik 2")
    assert "write een_id" in refused(id="één id")


def test_an_id_whose_columns_would_be_figures_is_refused():
    """`woz_waarde` is what some layers call the dwelling value: the outcome would take its place."""
    assert "write woz_eigen" in refused(naam="WOZ")


def test_an_id_or_short_name_of_another_mechanism_is_refused():
    builtin = all_mechanisms()
    (told,) = clashes(definition_of({**GAS, "naam": "Sloop elders"}), builtin)
    assert "sloop_elders" in told
    short = next(m.short for m in builtin)
    assert '"kort"' in clashes(definition_of({**GAS, "kort": short}), builtin)[0]
    assert '"naam"' in clashes(definition_of({**GAS, "naam": "SLOOP ELDERS", "id": "sloop", "kort": "sl"}), builtin)[0]
    assert clashes(definition_of(GAS), builtin) == []
    assert clashes(definition_of(GAS), [as_mechanism(definition_of(GAS))])


@pytest.mark.parametrize("name", ["naam", "bron", "peildatum"])
def test_what_every_definition_must_state(name):
    assert f'"{name}" is missing' in refused(name)


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ({"gasverbruk": 1}, ['"gasverbruk" is not known', "drempelsoort"]),
        ({"factor": "1,25"}, ['"factor"', "1,25", "not a number", "decimal point"]),
        ({"factor": True}, ['"factor"', "not a number"]),
        ({"factor": [1]}, ['"factor"', "not a number"]),
        ({"factor": float("nan")}, ['"factor"', "not a finite number"]),
        ({"factor": 10**400}, ['"factor"', "not a finite number"]),
        ({"factor": -1}, ['"factor"', "below 0"]),
        ({"decimalen": 1.5}, ['"decimalen"', "not a whole number"]),
        ({"in_procenten": "ja"}, ['"in_procenten"', "not true or false"]),
        ({"richting": "omhoog"}, ['"richting"', "hoog, laag"]),
        ({"drempelsoort": "mediaan"}, ['"drempelsoort"', ", ".join(KINDS)]),
        ({"naam": 1.5}, ['"naam"', "not a text"]),
        ({"waarde": ["a"]}, ['"waarde"', "not a text"]),
        ({"waarde": "1+" * 2000}, ['"waarde"', "longer than 2,000"]),
        ({"toelichting": "x" * 301}, ['"toelichting"', "longer than 300"]),
        ({"toelichting": "<img src=x>"}, ['"toelichting"', "holds <"]),
        ({"bron": "[% env('HOME') %]"}, ['"bron"', "[%"]),
        ({"bron": "=cmd()"}, ['"bron"', "starts with ="]),
        ({"naam": 'Gas" OR 1'}, ['"naam"', "letter or digit"]),
        ({"eenheid": "[m]"}, ['"eenheid"']),
        ({"kort": "gasverbruik"}, ['"kort"', "seven"]),
        ({"teller": "a"}, ['"waarde"', "not both", '"noemer"']),
        ({"minimum": 50}, ['"minimum"', '"noemer"']),
        ({"gladstrijken": True}, ['"gladstrijken"', '"teller"']),
        ({"verschil": 3}, ["relatief", '"factor" or a "verschil"']),
        ({"factor": None}, ["relatief", '"factor" or a "verschil"']),
        ({"drempelsoort": "absoluut"}, ["absoluut", '"drempel"']),
        ({"drempelsoort": "omgeving"}, ["omgeving", '"verschil"']),
        ({"drempelsoort": "verandering", "drempel": 1}, ['"eerder"', '"eerder_peildatum"']),
        ({"referentie": "nederland"}, ["REFERENTIEWAARDE"]),
        ({"drempelsoort": "kwantiel", "referentie": "nederland", "referentiewaarde": 4}, ["kwantiel", "regio"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_what_to_do(stated, words):
    said = refused(**stated)
    for word in words:
        assert word in said, said


def test_all_that_is_wrong_is_told_at_once():
    said = refused(factor="veel", richting="op", foo=1)
    assert said.count(";") == 2


def test_neither_a_value_nor_a_numerator_is_nothing_to_judge():
    assert '"waarde"' in refused("waarde")


@pytest.mark.parametrize("told", [[], "x", None, {}, {"mechanismen": {}}])
def test_another_file_is_no_definition(told):
    with pytest.raises(DefinitionProblem, match='lacks "leefbaar_mechanisme"'):
        definition_of(told)


@pytest.mark.parametrize("version", [2, "1", True, None])
def test_a_file_of_another_version_is_refused(version):
    with pytest.raises(DefinitionProblem, match="knows version 1"):
        definition_of({**GAS, "leefbaar_mechanisme": version})


# Files


def test_a_file_names_itself_and_what_is_wrong(tmp_path):
    path = tmp_path / "gas.json"
    path.write_text(json.dumps({**GAS, "factor": "veel"}), encoding="utf-8")
    with pytest.raises(DefinitionProblem, match=r"gas\.json'.*\"factor\" is 'veel'"):
        read_definition(path)
    path.write_text("{", encoding="utf-8")
    with pytest.raises(DefinitionProblem, match=r"gas\.json'.*no JSON"):
        read_definition(path)
    path.write_text("[" * 50_000, encoding="utf-8")
    with pytest.raises(DefinitionProblem, match="no JSON"):
        read_definition(path)
    path.write_text('{"leefbaar_mechanisme": 1, "drempel": 5, "drempel": 50}', encoding="utf-8")
    with pytest.raises(DefinitionProblem, match="drempel more than once"):
        read_definition(path)
    path.write_text(" " * 200_000, encoding="utf-8")
    with pytest.raises(DefinitionProblem, match="too large"):
        read_definition(path)
    with pytest.raises(DefinitionProblem, match=r"weg\.json' cannot be read"):
        read_definition(tmp_path / "weg.json")


def test_a_file_as_an_editor_on_windows_saves_it_is_read(tmp_path):
    path = tmp_path / "gas.json"
    path.write_text(json.dumps(GAS), encoding="utf-8-sig")
    assert read_definition(path) == definition_of(GAS)


def test_a_folder_gives_its_definitions_by_file_name(tmp_path):
    for name, naam in (("b.json", "Tweede"), ("a.JSON", "Eerste"), ("lees_mij.txt", "geen")):
        (tmp_path / name).write_text(json.dumps({**GAS, "naam": naam}), encoding="utf-8")
    assert [m.label for m in read_folder(tmp_path, all_mechanisms())] == ["Eerste", "Tweede"]


def test_a_folder_with_an_id_twice_is_refused_with_the_file(tmp_path):
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text(json.dumps(GAS), encoding="utf-8")
    with pytest.raises(DefinitionProblem, match=r"b\.json'.*hoog_gasverbruik is that of Hoog gasverbruik"):
        read_folder(tmp_path, all_mechanisms())


def test_a_folder_without_definitions_or_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(DefinitionProblem, match="holds no definitions"):
        read_folder(tmp_path, ())
    with pytest.raises(DefinitionProblem, match="is no folder"):
        read_folder(tmp_path / "weg", ())


# Round trips

_WORDS = st.text("abcdefghijklmnopqrstuvwxyzé ABC0123", min_size=1, max_size=30).map(lambda t: f"A{t}".strip())
_NUMBERS = st.floats(-1e6, 1e6, allow_nan=False)
_KINDS = st.sampled_from(
    [
        {"drempelsoort": "absoluut", "drempel": 3.5},
        {"drempelsoort": "relatief", "verschil": -2, "referentie": "regio"},
        {"drempelsoort": "kwantiel", "kwantiel": 10},
        {"drempelsoort": "omgeving", "verschil": 0.1, "omgeving": "binnen straal", "straal": 2000},
        {"drempelsoort": "verandering", "drempel": 0, "eerder": "a", "eerder_peildatum": 2019, "in_procenten": True},
    ]
)
_VALUES = st.sampled_from(
    [{"waarde": "\"a\" / 'é'"}, {"teller": "a", "noemer": "b", "minimum": 20}, {"waarde": "a", "noemer": "b"}]
)


@given(_WORDS, _WORDS, _WORDS, _KINDS, _VALUES, st.sampled_from(["hoog", "laag"]), st.integers(0, 4))
def test_what_is_written_is_read_back(naam, bron, toelichting, kind, value, richting, decimalen):
    made = definition_of(
        {"leefbaar_mechanisme": 1, "naam": naam, "id": "een_id", "bron": bron, "peildatum": "2024", **kind, **value,
         "toelichting": toelichting, "richting": richting, "decimalen": decimalen}
    )  # fmt: skip
    text = as_json(made, "0.1.0")
    assert json.loads(text)["leefbaar"] == "0.1.0"
    assert definition_of(json.loads(text)) == made


@given(st.recursive(st.none() | st.booleans() | _NUMBERS | st.text(max_size=5), lambda inner: st.lists(inner),
                    max_leaves=3), st.sampled_from(list(KEYS)))  # fmt: skip
def test_whatever_stands_in_a_key_is_read_or_refused_in_words(value, name):
    with contextlib.suppress(DefinitionProblem):
        assert isinstance(definition_of({**GAS, name: value}), Definition)
