"""A recipe: how a table is to be read, as the user types it and as the file keeps it for next year."""

from __future__ import annotations

import json

import pytest

from leefbaar_plugin.core.tables.grid import TableProblem
from leefbaar_plugin.core.tables.recipe import Recipe, Take, as_json, header_rows, names, read_recipe, takes

BREDA = Recipe(
    sleutel="neighborhood",
    kop=(2, 3),
    kolommen=(Take("2022", "gemiddelde_woningwaarde", 0.001), Take("2021", "huur")),
    decimaal=".",
    nul_is_onbekend=True,
    namen={"Niew Wolfslaar": "Nieuw Wolfslaar"},
    peiljaar=2022,
    bron="Gemeente Breda",
)


@pytest.fixture
def written(tmp_path):
    """Writes a file of a recipe; a mapping gets the mark that makes it one."""

    def made(told):
        path = tmp_path / "recept.json"
        text = told if isinstance(told, str) else json.dumps({"leefbaar_recept": 1, **told})
        path.write_text(text, encoding="utf-8")
        return path

    return made


def test_what_a_run_writes_is_read_back_as_it_was(written):
    assert read_recipe(written(as_json(BREDA, "1.0.0"))) == BREDA


def test_the_file_holds_what_was_chosen_and_not_what_is_found_anew():
    assert json.loads(as_json(Recipe(sleutel="buurt", kolommen=(Take("2022", "huur"),)), "1.0.0")) == {
        "leefbaar_recept": 1, "leefbaar": "1.0.0", "sleutel": "buurt", "kolommen": [{"van": "2022", "naar": "huur"}],
    }  # fmt: skip


def test_a_file_that_an_editor_on_windows_saved_is_read(tmp_path):
    (tmp_path / "recept.json").write_bytes(b'\xef\xbb\xbf{"leefbaar_recept": 1, "sleutel": "wijk"}')
    assert read_recipe(tmp_path / "recept.json").sleutel == "wijk"


def test_of_a_column_only_its_title_is_needed(written):
    assert read_recipe(written({"kolommen": [{"van": "Aantal"}]})).kolommen == (Take("Aantal", "", 1.0),)


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ("geen json", "is no recipe, for it is no JSON"),
        ("[1]", "it lacks \"leefbaar_recept\""),
        ('{"sleutel": "buurt"}', "it lacks \"leefbaar_recept\""),
        ('{"leefbaar_recept": 2}', "a recipe of version 2; this plugin knows version 1"),
        ({"sluetel": "buurt"}, '"sluetel" is not known in a recipe; there are blad, kop, sleutel'),
        ({"sleutel": 3}, '"sleutel" is 3, which it cannot be'),
        ({"peiljaar": True}, '"peiljaar" is true, which it cannot be'),
        ({"peiljaar": "2022"}, '"peiljaar" is "2022", which it cannot be'),
        ({"kop": [0, 2]}, '"kop" is [0, 2]'),
        ({"kop": [2]}, '"kop" is [2]'),
        ({"decimaal": ";"}, '"decimaal" is ";"'),
        ({"namen": {"a": 1}}, '"namen" is {"a": 1}'),
        ({"kolommen": [{"naar": "huur"}]}, '"kolommen" is'),
        ({"kolommen": [{"van": "2022", "maal": 2}]}, '"kolommen" is'),
        ({"kolommen": [{"van": "2022", "factor": "2"}]}, '"kolommen" is'),
    ],
)  # fmt: skip
def test_a_file_that_says_what_cannot_be_is_refused(written, told, why):
    with pytest.raises(TableProblem) as refused:
        read_recipe(written(told))
    assert why in str(refused.value)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(TableProblem, match=r"Recipe '.*weg\.json' cannot be read: No such file"):
        read_recipe(tmp_path / "weg.json")


def test_what_the_user_gives_goes_before_the_recipe_and_what_is_left_empty_does_not():
    made = BREDA.changed({"sleutel": "wijk", "peiljaar": 0, "bron": ""})
    assert (made.sleutel, made.peiljaar, made.bron) == ("wijk", 2022, "Gemeente Breda")


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", ()),
        ("2022", (Take("2022"),)),
        ("2022 = woz * 0.001; 2021", (Take("2022", "woz", 0.001), Take("2021"))),
        ("2022 = woz × 1e3\n 2021 = woz_2021 \n", (Take("2022", "woz", 1000.0), Take("2021", "woz_2021"))),
        ("2022 = * 100", (Take("2022", "", 100.0),)),
        (";; 2022 ;", (Take("2022"),)),
    ],
)
def test_columns_are_typed_as_title_name_and_factor(text, columns):
    assert takes(text) == columns


def test_a_factor_that_is_no_number_is_refused():
    with pytest.raises(TableProblem, match=r"'1\.2\.3' in '2022 = woz \* 1\.2\.3' is no number to multiply by"):
        takes("2022 = woz * 1.2.3")


def test_names_are_typed_as_that_of_the_table_and_that_of_the_buurt():
    assert names(" Bark mill = Schorsmolen;Caves=Krogten\n") == {"Bark mill": "Schorsmolen", "Caves": "Krogten"}
    assert names("") == {}


@pytest.mark.parametrize("text", ["Schorsmolen", "= Krogten", "Caves ="])
def test_a_name_without_its_other_half_is_refused(text):
    with pytest.raises(TableProblem, match="name in the table = name of the buurt"):
        names(text)


@pytest.mark.parametrize(
    ("text", "rows"), [("", None), ("  ", None), ("3", (3, 3)), ("2-4", (2, 4)), (" 2 – 4 ", (2, 4)), ("5-5", (5, 5))]
)
def test_rows_of_the_header_are_counted_as_people_do(text, rows):
    assert header_rows(text) == rows


@pytest.mark.parametrize("text", ["0", "4-2", "twee", "-3", "1-2-3", "1,2"])
def test_what_is_no_row_is_refused(text):
    with pytest.raises(TableProblem, match="is no row of a header: write 3, or 2-4"):
        header_rows(text)
